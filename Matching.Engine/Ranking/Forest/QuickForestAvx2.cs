using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Matching.Engine.Ranking.Forest;

/// <summary><see cref="QuickForest"/>, 8 rows at a time. The last rows are taken once more with those before them where they do not fill a vector.</summary>
internal static class QuickForestAvx2
{
    public const int Lanes = 8;

    public static void Score(QuickForestLayout layout, ReadOnlySpan<float> values, int rows, Span<float> scores)
    {
        // One place more than trees: a vector that straddles two cache lines costs twice.
        Span<Vector256<uint>> space = stackalloc Vector256<uint>[QuickForestLayout.GroupTrees + 1];
        var past = (int)(Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref Unsafe.As<Vector256<uint>, byte>(ref space[0])) & 31);
        ref var masks = ref Unsafe.AddByteOffset(ref space[0], (32 - past) & 31);
        for (var row = 0; row < rows; row += Lanes)
        {
            row = Math.Min(row, rows - Lanes);
            var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
            for (var group = 0; group < layout.Groups; group++)
            {
                var first = group * QuickForestLayout.GroupTrees;
                var trees = Math.Min(QuickForestLayout.GroupTrees, layout.Trees - first);
                MemoryMarshal.CreateSpan(ref masks, trees).Fill(Vector256<uint>.AllBitsSet);
                TakeOut(layout, group, ref Unsafe.Add(ref MemoryMarshal.GetReference(values), row), rows, ref masks);
                Add(ref layout.Leaves[first * QuickForest.MostLeaves], trees, ref masks, ref low, ref high);
            }

            Vector256.Narrow(low, high).CopyTo(scores[row..]);
        }
    }

    private static void TakeOut(QuickForestLayout layout, int group, ref float values, int stride, ref Vector256<uint> masks)
    {
        ref var splits = ref MemoryMarshal.GetArrayDataReference(layout.Splits);
        var starts = layout.Starts.AsSpan(group * layout.Signals, layout.Signals + 1);
        for (var signal = 0; signal < layout.Signals; signal++)
        {
            var value = Vector256.LoadUnsafe(ref values, (nuint)signal * (nuint)stride);
            ref var split = ref Unsafe.Add(ref splits, starts[signal]);
            ref var end = ref Unsafe.Add(ref splits, starts[signal + 1]);
            for (; Unsafe.IsAddressLessThan(ref split, ref end); split = ref Unsafe.Add(ref split, 1))
            {
                var beyond = Avx.CompareNotLessThanOrEqual(value, Vector256.Create(split.Threshold));
                if (Avx.MoveMask(beyond) == 0) break;
                ref var mask = ref Unsafe.Add(ref masks, split.Tree);
                mask &= Vector256.Create(split.Keep) | ~beyond.AsUInt32();
            }
        }
    }

    private static void Add(ref double leaves, int trees, ref Vector256<uint> masks, ref Vector256<double> low, ref Vector256<double> high)
    {
        var (lowSum, highSum) = (low, high);
        for (var tree = 0; tree < trees; tree++)
        {
            ref var mask = ref Unsafe.As<Vector256<uint>, uint>(ref Unsafe.Add(ref masks, tree));
            ref var first = ref Unsafe.Add(ref leaves, tree * QuickForest.MostLeaves);
            lowSum += Vector256.Create(Leaf(ref first, ref mask, 0), Leaf(ref first, ref mask, 1), Leaf(ref first, ref mask, 2), Leaf(ref first, ref mask, 3));
            highSum += Vector256.Create(Leaf(ref first, ref mask, 4), Leaf(ref first, ref mask, 5), Leaf(ref first, ref mask, 6), Leaf(ref first, ref mask, 7));
        }

        (low, high) = (lowSum, highSum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Leaf(ref double leaves, ref uint masks, int lane) =>
        Unsafe.Add(ref leaves, (nint)System.Numerics.BitOperations.TrailingZeroCount(Unsafe.Add(ref masks, lane)));
}
