using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Matching.Engine.Ranking.Forest;

/// <summary>Finds the bins of 32 rows: the search tree of a signal is walked by gathers, its first three levels by permutations of a register.</summary>
internal static class SignalBinsAvx2
{
    /// <param name="values">Signal-major from the first of the rows on, <paramref name="stride"/> apart.</param>
    /// <param name="rows">How many there are, at most 32; bins beyond them are those of the first row.</param>
    /// <param name="bins">Per signal of <paramref name="signals"/>, less 128.</param>
    /// <param name="highest">The highest bin of each.</param>
    [SkipLocalsInit]
    public static void Find(SignalBins[] signals, ReadOnlySpan<float> values, int stride, int rows, Span<Vector256<sbyte>> bins, Span<int> highest)
    {
        scoped Span<float> copy = stackalloc float[32];
        for (var i = 0; i < signals.Length; i++)
        {
            scoped var column = values.Slice(signals[i].Signal * stride, rows);
            if (rows < 32)
            {
                copy.Fill(column[0]);
                column.CopyTo(copy);
                column = copy;
            }

            (bins[i], highest[i]) = Find(signals[i], ref MemoryMarshal.GetReference(column));
        }
    }

    private static unsafe (Vector256<sbyte> Bins, int Highest) Find(SignalBins signal, ref float values)
    {
        var (v0, v1, v2, v3) = (Vector256.LoadUnsafe(ref values), Vector256.LoadUnsafe(ref values, 8), Vector256.LoadUnsafe(ref values, 16), Vector256.LoadUnsafe(ref values, 24));
        var (p0, p1, p2, p3) = (Vector256<int>.One, Vector256<int>.One, Vector256<int>.One, Vector256<int>.One);
        fixed (float* table = signal.Table)
        {
            var first = Vector256.Load(table);
            for (var level = 0; level < Math.Min(3, signal.Levels); level++)
            {
                p0 = Down(v0, p0, Avx2.PermuteVar8x32(first, p0));
                p1 = Down(v1, p1, Avx2.PermuteVar8x32(first, p1));
                p2 = Down(v2, p2, Avx2.PermuteVar8x32(first, p2));
                p3 = Down(v3, p3, Avx2.PermuteVar8x32(first, p3));
            }

            for (var level = 3; level < signal.Levels; level++)
            {
                p0 = Down(v0, p0, Avx2.GatherVector256(table, p0, sizeof(float)));
                p1 = Down(v1, p1, Avx2.GatherVector256(table, p1, sizeof(float)));
                p2 = Down(v2, p2, Avx2.GatherVector256(table, p2, sizeof(float)));
                p3 = Down(v3, p3, Avx2.GatherVector256(table, p3, sizeof(float)));
            }
        }

        var shift = Vector256.Create(signal.Shift);
        (p0, p1, p2, p3) = (p0 + shift, p1 + shift, p2 + shift, p3 + shift);
        return (Vector256.Narrow(Vector256.Narrow(p0, p1), Vector256.Narrow(p2, p3)), Highest(Vector256.Max(Vector256.Max(p0, p1), Vector256.Max(p2, p3))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Down(Vector256<float> value, Vector256<int> place, Vector256<float> threshold) =>
        place + place - Avx.CompareNotLessThanOrEqual(value, threshold).AsInt32();

    private static int Highest(Vector256<int> places)
    {
        var four = Vector128.Max(places.GetLower(), places.GetUpper());
        four = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }
}
