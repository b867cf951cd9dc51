using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Matching.Engine.Ranking.Forest;

/// <summary><see cref="QuickForest"/>, 128 rows at a time, in two halves: a byte is a row's bin of a signal, or eight leaves of a row's tree.</summary>
/// <typeparam name="TFirst">How the first of eight leaves is found: with VBMI or without.</typeparam>
internal static class QuickForestAvx512<TFirst>
    where TFirst : IFirstLeaf
{
    private const int Half = 64;
    private const int Lanes = 2 * Half;
    private const int GroupPlanes = BinnedTrees.GroupTrees * BinnedTrees.PlanesPerTree;

    [SkipLocalsInit]
    public static void Score(NumberedForest forest, BinnedTrees[] parts, ReadOnlySpan<float> values, int rows, Span<float> scores)
    {
        // One place more than planes: a vector that straddles two cache lines costs twice.
        Span<Vector512<byte>> space = stackalloc Vector512<byte>[2 * GroupPlanes + 1];
        var past = (int)(Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref Unsafe.As<Vector512<byte>, byte>(ref space[0])) & 63);
        ref var planes = ref Unsafe.AddByteOffset(ref space[0], (64 - past) & 63);
        Span<Vector512<sbyte>> bins = stackalloc Vector512<sbyte>[2 * forest.Signals];
        Span<int> highest = stackalloc int[forest.Signals];
        Span<int> sums = stackalloc int[Lanes];
        for (var row = 0; row < rows; row += Lanes)
        {
            sums.Clear();
            var count = Math.Min(Lanes, rows - row);
            foreach (var part in parts)
            {
                SignalBinsAvx512.Find(part.Bins, values[row..], rows, count, bins, highest);
                for (var group = 0; group < part.Groups; group++)
                {
                    var first = group * BinnedTrees.GroupTrees;
                    var trees = Math.Min(BinnedTrees.GroupTrees, part.Trees - first);
                    MemoryMarshal.CreateSpan(ref planes, 2 * trees * BinnedTrees.PlanesPerTree).Fill(Vector512<byte>.AllBitsSet);
                    TakeOut(part, group, bins, highest, ref planes);
                    ref var leaves = ref forest.Leaves[(part.First + first) * QuickForest.MostLeaves];
                    Add(ref leaves, trees, ref planes, sums[..Half]);
                    if (count > Half) Add(ref leaves, trees, ref Unsafe.Add(ref planes, 1), sums[Half..]);
                }
            }

            // Row 4 k + j of a half is in lane k of its j-th sixteen.
            for (var i = 0; i < count; i++) scores[row + i] = (float)(forest.Offset + forest.Unit * sums[(i & Half) + (i & 3) * 16 + ((i & (Half - 1)) >> 2)]);
        }
    }

    /// <summary>Both halves of a plane lie side by side, so that what is read of a split serves twice.</summary>
    private static void TakeOut(BinnedTrees trees, int group, ReadOnlySpan<Vector512<sbyte>> bins, ReadOnlySpan<int> highest, ref Vector512<byte> planes)
    {
        ref var splits = ref MemoryMarshal.GetArrayDataReference(trees.Splits);
        var starts = trees.Starts.AsSpan(group * trees.Bins.Length, trees.Bins.Length);
        for (var signal = 0; signal < starts.Length; signal++)
        {
            var (low, high, most) = (bins[2 * signal], bins[2 * signal + 1], highest[signal]);
            for (ref var split = ref Unsafe.Add(ref splits, starts[signal]); split.Bin < most; split = ref Unsafe.Add(ref split, 1))
            {
                var (bin, keep) = (Vector512.Create(split.Bin), Vector512.Create(split.Keep));
                ref var plane = ref Unsafe.Add(ref planes, 2 * split.Plane);
                plane &= keep | ~Avx512BW.CompareGreaterThan(low, bin).AsByte();
                Unsafe.Add(ref plane, 1) &= keep | ~Avx512BW.CompareGreaterThan(high, bin).AsByte();
            }
        }
    }

    /// <param name="planes">Of one half: every second one.</param>
    private static void Add(ref int leaves, int trees, ref Vector512<byte> planes, Span<int> sums)
    {
        ref var sum = ref Unsafe.As<int, Vector512<int>>(ref MemoryMarshal.GetReference(sums));
        var (a, b, c, d) = (sum, Unsafe.Add(ref sum, 1), Unsafe.Add(ref sum, 2), Unsafe.Add(ref sum, 3));
        for (var tree = 0; tree < trees; tree++)
        {
            ref var plane = ref Unsafe.Add(ref planes, 2 * tree * BinnedTrees.PlanesPerTree);
            var (eight, before) = (Unsafe.Add(ref plane, 6), Vector512.Create((byte)24));
            for (var p = 2; p >= 0; p--)
            {
                var other = Unsafe.Add(ref plane, 2 * p);
                var none = Vector512.Equals(other, Vector512<byte>.Zero);
                (eight, before) = (Vector512.ConditionalSelect(none, eight, other), Vector512.ConditionalSelect(none, before, Vector512.Create((byte)(8 * p))));
            }

            var leaf = (TFirst.Of(eight) + before).AsUInt32();
            ref var first = ref Unsafe.Add(ref leaves, tree * QuickForest.MostLeaves);
            var (low, high) = (Vector512.LoadUnsafe(ref first), Vector512.LoadUnsafe(ref first, 16));
            a += Avx512F.PermuteVar16x32x2(low, leaf.AsInt32(), high);
            b += Avx512F.PermuteVar16x32x2(low, (leaf >>> 8).AsInt32(), high);
            c += Avx512F.PermuteVar16x32x2(low, (leaf >>> 16).AsInt32(), high);
            d += Avx512F.PermuteVar16x32x2(low, (leaf >>> 24).AsInt32(), high);
        }

        (sum, Unsafe.Add(ref sum, 1), Unsafe.Add(ref sum, 2), Unsafe.Add(ref sum, 3)) = (a, b, c, d);
    }
}
