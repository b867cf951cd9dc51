using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Matching.Engine.Ranking.Forest;

/// <summary><see cref="QuickForest"/>, 32 rows at a time: a byte is a row's bin of a signal, or eight leaves of a row's tree.</summary>
internal static class QuickForestAvx2
{
    private const int Lanes = 32;

    private static readonly Vector256<byte> Low = Twice(Vector128.Create((byte)8, 0, 1, 0, 2, 0, 1, 0, 3, 0, 1, 0, 2, 0, 1, 0));
    private static readonly Vector256<byte> High = Twice(Vector128.Create((byte)8, 4, 5, 4, 6, 4, 5, 4, 7, 4, 5, 4, 6, 4, 5, 4));

    [SkipLocalsInit]
    public static void Score(NumberedForest forest, BinnedTrees[] parts, ReadOnlySpan<float> values, int rows, Span<float> scores)
    {
        // One place more than planes: a vector that straddles two cache lines costs twice.
        Span<Vector256<byte>> space = stackalloc Vector256<byte>[BinnedTrees.GroupTrees * BinnedTrees.PlanesPerTree + 1];
        var past = (int)(Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref Unsafe.As<Vector256<byte>, byte>(ref space[0])) & 31);
        ref var planes = ref Unsafe.AddByteOffset(ref space[0], (32 - past) & 31);
        Span<Vector256<sbyte>> bins = stackalloc Vector256<sbyte>[forest.Signals];
        Span<int> highest = stackalloc int[forest.Signals];
        Span<int> sums = stackalloc int[Lanes];
        for (var row = 0; row < rows; row += Lanes)
        {
            sums.Clear();
            foreach (var part in parts)
            {
                SignalBinsAvx2.Find(part.Bins, values[row..], rows, Math.Min(Lanes, rows - row), bins, highest);
                for (var group = 0; group < part.Groups; group++)
                {
                    var first = group * BinnedTrees.GroupTrees;
                    var trees = Math.Min(BinnedTrees.GroupTrees, part.Trees - first);
                    MemoryMarshal.CreateSpan(ref planes, trees * BinnedTrees.PlanesPerTree).Fill(Vector256<byte>.AllBitsSet);
                    TakeOut(part, group, bins, highest, ref planes);
                    Add(ref forest.Leaves[(part.First + first) * QuickForest.MostLeaves], trees, ref planes, sums);
                }
            }

            // Row 4 k + j is in lane k of the j-th eight.
            for (var i = 0; i < Math.Min(Lanes, rows - row); i++) scores[row + i] = (float)(forest.Offset + forest.Unit * sums[(i & 3) * 8 + (i >> 2)]);
        }
    }

    private static void TakeOut(BinnedTrees trees, int group, ReadOnlySpan<Vector256<sbyte>> bins, ReadOnlySpan<int> highest, ref Vector256<byte> planes)
    {
        ref var splits = ref MemoryMarshal.GetArrayDataReference(trees.Splits);
        var starts = trees.Starts.AsSpan(group * trees.Bins.Length, trees.Bins.Length);
        for (var signal = 0; signal < starts.Length; signal++)
        {
            var (bin, most) = (bins[signal], highest[signal]);
            for (ref var split = ref Unsafe.Add(ref splits, starts[signal]); split.Bin < most; split = ref Unsafe.Add(ref split, 1))
            {
                var beyond = Avx2.CompareGreaterThan(bin, Vector256.Create(split.Bin)).AsByte();
                ref var plane = ref Unsafe.Add(ref planes, split.Plane);
                plane = Avx2.AndNot(Avx2.AndNot(Vector256.Create(split.Keep), beyond), plane);
            }
        }
    }

    private static void Add(ref int leaves, int trees, ref Vector256<byte> planes, Span<int> sums)
    {
        ref var sum = ref Unsafe.As<int, Vector256<int>>(ref MemoryMarshal.GetReference(sums));
        var (a, b, c, d) = (sum, Unsafe.Add(ref sum, 1), Unsafe.Add(ref sum, 2), Unsafe.Add(ref sum, 3));
        for (var tree = 0; tree < trees; tree++)
        {
            ref var plane = ref Unsafe.Add(ref planes, tree * BinnedTrees.PlanesPerTree);
            var (eight, before) = (Unsafe.Add(ref plane, 3), Vector256.Create((byte)24));
            for (var p = 2; p >= 0; p--)
            {
                var other = Unsafe.Add(ref plane, p);
                var none = Avx2.CompareEqual(other, Vector256<byte>.Zero);
                (eight, before) = (Avx2.BlendVariable(other, eight, none), Avx2.BlendVariable(Vector256.Create((byte)(8 * p)), before, none));
            }

            var leaf = (First(eight) + before).AsInt32();
            ref var first = ref Unsafe.Add(ref leaves, tree * QuickForest.MostLeaves);
            a += Look(ref first, leaf);
            b += Look(ref first, leaf >>> 8);
            c += Look(ref first, leaf >>> 16);
            d += Look(ref first, leaf >>> 24);
        }

        (sum, Unsafe.Add(ref sum, 1), Unsafe.Add(ref sum, 2), Unsafe.Add(ref sum, 3)) = (a, b, c, d);
    }

    /// <summary>The lowest bit of each byte, which is not 0: its halves are looked up in two tables of 16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> First(Vector256<byte> leaves)
    {
        var half = Vector256.Create((byte)0x0F);
        return Vector256.Min(Avx2.Shuffle(Low, leaves & half), Avx2.Shuffle(High, (leaves.AsUInt16() >>> 4).AsByte() & half));
    }

    /// <summary>Finds 8 of 32 leaves: bits 0 to 2 choose in each quarter, bit 3 and bit 4 between them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Look(ref int leaves, Vector256<int> leaf)
    {
        var (bit3, bit4) = ((leaf << 28).AsSingle(), (leaf << 27).AsSingle());
        var low = Avx.BlendVariable(Quarter(ref leaves, leaf, 0), Quarter(ref leaves, leaf, 8), bit3);
        var high = Avx.BlendVariable(Quarter(ref leaves, leaf, 16), Quarter(ref leaves, leaf, 24), bit3);
        return Avx.BlendVariable(low, high, bit4).AsInt32();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Quarter(ref int leaves, Vector256<int> leaf, nuint at) =>
        Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref leaves, at), leaf).AsSingle();

    private static Vector256<byte> Twice(Vector128<byte> table) => Vector256.Create(table, table);
}
