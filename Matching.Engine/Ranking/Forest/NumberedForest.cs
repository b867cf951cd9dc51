namespace Matching.Engine.Ranking.Forest;

/// <summary>A forest whose leaves are numbered from the left within each tree, with values as whole numbers of one unit.</summary>
/// <remarks>
/// Whole numbers add up to the same sum in any order, so that each path may add as suits it and all give the same score, bit for bit. The unit is the
/// finest whose sums cannot leave 31 bits; <see cref="Error"/> bounds what rounding the leaves to it can move a score: 300 trees of ±0.2, 1e-5 / 3 in the
/// worst case, 1e-7 in most.
/// </remarks>
/// <param name="Signals">How many signals a row must have.</param>
/// <param name="Splits">Tree by tree.</param>
/// <param name="SplitStarts">The splits of tree <c>t</c> are those from <c>SplitStarts[t]</c> to the next start.</param>
/// <param name="Leaves">Leaf <c>l</c> of tree <c>t</c> at <c>32 t + l</c>; leaves that a tree lacks are 0.</param>
/// <param name="Offset">A score is this…</param>
/// <param name="Unit">…and this times the sum of the leaves.</param>
internal sealed record NumberedForest(
    int Trees, int Signals, LeafSplit[] Splits, int[] SplitStarts, int[] Leaves, double Offset, double Unit)
{
    private const int Largest = 1 << 30;

    public double Error => Trees * Unit / 2;

    /// <exception cref="ArgumentException">A tree has more than <see cref="QuickForest.MostLeaves"/> leaves.</exception>
    public static NumberedForest Of(DecisionForest forest)
    {
        if (!Fits(forest)) throw new ArgumentException($"A tree has more than {QuickForest.MostLeaves} leaves.", nameof(forest));
        var (values, counts) = (new double[forest.Trees * QuickForest.MostLeaves], new int[forest.Trees]);
        var (splits, starts) = (new LeafSplit[forest.Features.Length], new int[forest.Trees + 1]);
        var (tree, next) = (0, 0);
        for (; tree < forest.Trees; tree++)
        {
            counts[tree] = Place(forest.Roots[tree], 0);
            starts[tree + 1] = next;
        }

        var (leaves, offset, unit) = Whole(values, counts);
        return new NumberedForest(forest.Trees, forest.SignalsNeeded, splits, starts, leaves, offset, unit);

        // Numbers the leaves from the left, beginning at one, and gives the number after the last.
        int Place(int child, int leaf)
        {
            if (child < 0)
            {
                values[tree * QuickForest.MostLeaves + leaf] = forest.Leaves[~child];
                return leaf + 1;
            }

            var middle = Place(forest.Left[child], leaf);
            splits[next++] = new LeafSplit(tree, forest.Features[child], forest.Thresholds[child], leaf, middle);
            return Place(forest.Right[child], middle);
        }
    }

    /// <summary>Without recursion: a tree too deep for the stack is one with too many leaves, and must be told so.</summary>
    public static bool Fits(DecisionForest forest)
    {
        // Children come after their parents.
        var leaves = new int[forest.Features.Length];
        for (var node = leaves.Length - 1; node >= 0; node--) leaves[node] = Of(forest.Left[node]) + Of(forest.Right[node]);
        foreach (var root in forest.Roots)
        {
            if (Of(root) > QuickForest.MostLeaves) return false;
        }

        return true;

        int Of(int child) => child < 0 ? 1 : leaves[child];
    }

    /// <summary>From the middle of each tree's leaves, so that sums stay small and the unit fine.</summary>
    private static (int[] Leaves, double Offset, double Unit) Whole(double[] values, int[] counts)
    {
        var (middles, offset, halves) = (new double[counts.Length], 0.0, 0.0);
        for (var tree = 0; tree < counts.Length; tree++)
        {
            var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
            foreach (var value in values.AsSpan(tree * QuickForest.MostLeaves, counts[tree])) (least, most) = (Math.Min(least, value), Math.Max(most, value));
            middles[tree] = least / 2 + most / 2;
            offset += middles[tree];
            halves += most / 2 - least / 2;
        }

        var (leaves, unit) = (new int[values.Length], halves / Largest);
        for (var tree = 0; tree < counts.Length && unit > 0; tree++)
        {
            var first = tree * QuickForest.MostLeaves;
            for (var leaf = first; leaf < first + counts[tree]; leaf++) leaves[leaf] = (int)Math.Round((values[leaf] - middles[tree]) / unit);
        }

        return (leaves, offset, unit);
    }
}
