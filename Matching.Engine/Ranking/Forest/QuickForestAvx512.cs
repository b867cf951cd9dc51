using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Matching.Engine.Ranking.Forest;

/// <summary><see cref="QuickForest"/>, 16 rows at a time. The last rows are taken once more with those before them where they do not fill a vector.</summary>
internal static class QuickForestAvx512
{
    public const int Lanes = 16;

    public static void Score(QuickForestLayout layout, ReadOnlySpan<float> values, int rows, Span<float> scores)
    {
        // One place more than trees: a vector that straddles two cache lines costs twice.
        Span<Vector512<uint>> space = stackalloc Vector512<uint>[QuickForestLayout.GroupTrees + 1];
        var past = (int)(Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref Unsafe.As<Vector512<uint>, byte>(ref space[0])) & 63);
        ref var masks = ref Unsafe.AddByteOffset(ref space[0], (64 - past) & 63);
        for (var row = 0; row < rows; row += Lanes)
        {
            row = Math.Min(row, rows - Lanes);
            var (low, high) = (Vector512<double>.Zero, Vector512<double>.Zero);
            for (var group = 0; group < layout.Groups; group++)
            {
                var first = group * QuickForestLayout.GroupTrees;
                var trees = Math.Min(QuickForestLayout.GroupTrees, layout.Trees - first);
                MemoryMarshal.CreateSpan(ref masks, trees).Fill(Vector512<uint>.AllBitsSet);
                TakeOut(layout, group, ref Unsafe.Add(ref MemoryMarshal.GetReference(values), row), rows, ref masks);
                Add(ref layout.Leaves[first * QuickForest.MostLeaves], trees, ref masks, ref low, ref high);
            }

            Vector512.Narrow(low, high).CopyTo(scores[row..]);
        }
    }

    private static void TakeOut(QuickForestLayout layout, int group, ref float values, int stride, ref Vector512<uint> masks)
    {
        ref var splits = ref MemoryMarshal.GetArrayDataReference(layout.Splits);
        var starts = layout.Starts.AsSpan(group * layout.Signals, layout.Signals + 1);
        for (var signal = 0; signal < layout.Signals; signal++)
        {
            var value = Vector512.LoadUnsafe(ref values, (nuint)signal * (nuint)stride);
            ref var split = ref Unsafe.Add(ref splits, starts[signal]);
            ref var end = ref Unsafe.Add(ref splits, starts[signal + 1]);
            for (; Unsafe.IsAddressLessThan(ref split, ref end); split = ref Unsafe.Add(ref split, 1))
            {
                var beyond = Avx512F.CompareNotLessThanOrEqual(value, Vector512.Create(split.Threshold)).AsUInt32();
                if (beyond == Vector512<uint>.Zero) break;
                ref var mask = ref Unsafe.Add(ref masks, split.Tree);
                mask = Vector512.ConditionalSelect(beyond, mask & Vector512.Create(split.Keep), mask);
            }
        }
    }

    private static void Add(ref double leaves, int trees, ref Vector512<uint> masks, ref Vector512<double> low, ref Vector512<double> high)
    {
        var (lowSum, highSum) = (low, high);
        for (var tree = 0; tree < trees; tree++)
        {
            var mask = Unsafe.Add(ref masks, tree);
            // 31 less the leading zeros of the lowest bit: the five bits of the first leaf's number.
            var leaf = ~Avx512CD.LeadingZeroCount(mask & (Vector512<uint>.Zero - mask));
            ref var first = ref Unsafe.Add(ref leaves, tree * QuickForest.MostLeaves);
            var (a, b, c, d) = (Vector512.LoadUnsafe(ref first), Vector512.LoadUnsafe(ref first, 8), Vector512.LoadUnsafe(ref first, 16), Vector512.LoadUnsafe(ref first, 24));
            lowSum += Look(a, b, c, d, Avx512F.ConvertToVector512Int64(leaf.GetLower()));
            highSum += Look(a, b, c, d, Avx512F.ConvertToVector512Int64(leaf.GetUpper()));
        }

        (low, high) = (lowSum, highSum);
    }

    /// <summary>Finds 8 of 32 leaves: bits 0 to 3 choose in each half, bit 4 between them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Look(Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d, Vector512<long> leaf)
    {
        var left = Avx512F.PermuteVar8x64x2(a, leaf, b);
        var right = Avx512F.PermuteVar8x64x2(c, leaf, d);
        return Vector512.ConditionalSelect(Vector512.Equals(leaf & Vector512.Create(16L), Vector512<long>.Zero).AsDouble(), left, right);
    }
}
