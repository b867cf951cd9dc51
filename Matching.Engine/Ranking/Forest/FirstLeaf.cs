using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Matching.Engine.Ranking.Forest;

/// <summary>Finds the lowest bit of each byte: the first of eight leaves.</summary>
internal interface IFirstLeaf
{
    /// <param name="leaves">No byte is 0.</param>
    static abstract Vector512<byte> Of(Vector512<byte> leaves);
}

/// <summary>Needs AVX-512 BW: the halves of a byte are looked up in two tables of 16.</summary>
internal readonly struct FirstLeafByHalves : IFirstLeaf
{
    private static readonly Vector512<byte> Low = FourTimes(Vector128.Create((byte)8, 0, 1, 0, 2, 0, 1, 0, 3, 0, 1, 0, 2, 0, 1, 0));
    private static readonly Vector512<byte> High = FourTimes(Vector128.Create((byte)8, 4, 5, 4, 6, 4, 5, 4, 7, 4, 5, 4, 6, 4, 5, 4));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Of(Vector512<byte> leaves)
    {
        var half = Vector512.Create((byte)0x0F);
        var low = Avx512BW.Shuffle(Low, leaves & half);
        var high = Avx512BW.Shuffle(High, (leaves.AsUInt16() >>> 4).AsByte() & half);
        return Vector512.Min(low, high);
    }

    private static Vector512<byte> FourTimes(Vector128<byte> table) => Vector512.Create(Vector256.Create(table, table), Vector256.Create(table, table));
}

/// <summary>Needs VBMI: seven bits choose among 128 bytes, and the lowest bit alone, modulo 128, tells eight places apart.</summary>
internal readonly struct FirstLeafByVbmi : IFirstLeaf
{
    private static readonly Vector512<byte> LowPlaces = Table(0);
    private static readonly Vector512<byte> HighPlaces = Table(64);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Of(Vector512<byte> leaves) =>
        Avx512Vbmi.PermuteVar64x8x2(LowPlaces, leaves & (Vector512<byte>.Zero - leaves), HighPlaces);

    private static Vector512<byte> Table(int from)
    {
        var table = new byte[128];
        for (var place = 0; place < 8; place++) table[(1 << place) & 127] = (byte)place;
        return Vector512.Create(table, from);
    }
}
