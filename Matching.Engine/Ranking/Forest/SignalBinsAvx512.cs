using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Matching.Engine.Ranking.Forest;

/// <summary>Finds the bins of 128 rows: the search tree of a signal is walked by permutations of registers.</summary>
internal static class SignalBinsAvx512
{
    private const int Rows = 128;

    /// <param name="values">Signal-major from the first of the rows on, <paramref name="stride"/> apart.</param>
    /// <param name="rows">How many there are, at most 128; bins beyond them are those of the first row.</param>
    /// <param name="bins">Two for each of <paramref name="signals"/>, less 128.</param>
    /// <param name="highest">The highest bin of each.</param>
    [SkipLocalsInit]
    public static void Find(SignalBins[] signals, ReadOnlySpan<float> values, int stride, int rows, Span<Vector512<sbyte>> bins, Span<int> highest)
    {
        scoped Span<float> copy = stackalloc float[Rows];
        for (var i = 0; i < signals.Length; i++)
        {
            scoped var column = values.Slice(signals[i].Signal * stride, rows);
            if (rows < Rows)
            {
                copy.Fill(column[0]);
                column.CopyTo(copy);
                column = copy;
            }

            ref var first = ref MemoryMarshal.GetReference(column);
            ref var bytes = ref Unsafe.As<Vector512<sbyte>, Vector128<sbyte>>(ref bins[2 * i]);
            highest[i] = Math.Max(Find(signals[i], ref first, ref bytes), Find(signals[i], ref Unsafe.Add(ref first, 64), ref Unsafe.Add(ref bytes, 4)));
        }
    }

    private static int Find(SignalBins signal, ref float values, ref Vector128<sbyte> bins)
    {
        ref var table = ref Unsafe.As<float, Vector512<float>>(ref MemoryMarshal.GetArrayDataReference(signal.Table));
        var (v0, v1, v2, v3) = (Vector512.LoadUnsafe(ref values), Vector512.LoadUnsafe(ref values, 16), Vector512.LoadUnsafe(ref values, 32), Vector512.LoadUnsafe(ref values, 48));
        var (p0, p1, p2, p3) = (Vector512<int>.One, Vector512<int>.One, Vector512<int>.One, Vector512<int>.One);
        for (var level = 0; level < signal.Levels; level++)
        {
            p0 = Down(v0, p0, Threshold(ref table, p0, level));
            p1 = Down(v1, p1, Threshold(ref table, p1, level));
            p2 = Down(v2, p2, Threshold(ref table, p2, level));
            p3 = Down(v3, p3, Threshold(ref table, p3, level));
        }

        var shift = Vector512.Create(signal.Shift);
        (p0, p1, p2, p3) = (p0 + shift, p1 + shift, p2 + shift, p3 + shift);
        bins = Avx512F.ConvertToVector128SByte(p0);
        Unsafe.Add(ref bins, 1) = Avx512F.ConvertToVector128SByte(p1);
        Unsafe.Add(ref bins, 2) = Avx512F.ConvertToVector128SByte(p2);
        Unsafe.Add(ref bins, 3) = Avx512F.ConvertToVector128SByte(p3);
        return Highest(Vector512.Max(Vector512.Max(p0, p1), Vector512.Max(p2, p3)));
    }

    /// <summary>A level is at most 128 places: 1, 1, 2 or 4 pairs of registers; bits 0 to 4 of a place choose in a pair, the next ones between pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Threshold(ref Vector512<float> table, Vector512<int> place, int level)
    {
        if (level < 5) return Pair(ref table, place, 0);
        if (level == 5) return Pair(ref table, place, 2);
        if (level == 6) return Choose(place, 32, Pair(ref table, place, 4), Pair(ref table, place, 6));
        return Choose(
            place, 64,
            Choose(place, 32, Pair(ref table, place, 8), Pair(ref table, place, 10)),
            Choose(place, 32, Pair(ref table, place, 12), Pair(ref table, place, 14)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Pair(ref Vector512<float> table, Vector512<int> place, int at) =>
        Avx512F.PermuteVar16x32x2(Unsafe.Add(ref table, at), place, Unsafe.Add(ref table, at + 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Choose(Vector512<int> place, int bit, Vector512<float> without, Vector512<float> with) =>
        Vector512.ConditionalSelect(Vector512.Equals(place & Vector512.Create(bit), Vector512<int>.Zero).AsSingle(), without, with);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> Down(Vector512<float> value, Vector512<int> place, Vector512<float> threshold) =>
        place + place - Avx512F.CompareNotLessThanOrEqual(value, threshold).AsInt32();

    private static int Highest(Vector512<int> places)
    {
        var eight = Vector256.Max(places.GetLower(), places.GetUpper());
        var four = Vector128.Max(eight.GetLower(), eight.GetUpper());
        four = Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return Vector128.Max(four, Vector128.Shuffle(four, Vector128.Create(1, 0, 3, 2))).ToScalar();
    }
}
