using System.Buffers.Binary;

namespace Matching.Engine.Ranking;

/// <summary>Random numbers that depend on a seed and ids alone, never on the order of the questions: the same on every machine.</summary>
public static class SeededDraw
{
    /// <summary>In [0, 1), uniform; <paramref name="salt"/> separates several draws about the same things.</summary>
    public static double Uniform(long seed, Guid a, Guid b = default, int salt = 0) =>
        (Bits(seed, a, b, salt) >> 11) * (1.0 / (1UL << 53));

    /// <summary>64 bits from the finalizer of SplitMix64, applied to each word in turn.</summary>
    public static ulong Bits(long seed, Guid a, Guid b = default, int salt = 0)
    {
        Span<byte> bytes = stackalloc byte[32];
        a.TryWriteBytes(bytes, bigEndian: true, out _);
        b.TryWriteBytes(bytes[16..], bigEndian: true, out _);
        var state = Mix((ulong)seed + 0x9E3779B97F4A7C15UL * (ulong)(uint)(salt + 1));
        for (var word = 0; word < 4; word++) state = Mix(state ^ BinaryPrimitives.ReadUInt64BigEndian(bytes[(word * 8)..]));
        return state;
    }

    private static ulong Mix(ulong z)
    {
        z += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
