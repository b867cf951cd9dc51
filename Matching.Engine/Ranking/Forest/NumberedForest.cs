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
    int Trees, int Signals, IReadOnlyList<LeafSplit> Splits, int[] SplitStarts, int[] Leaves, double Offset, double Unit)
{
    private const int Largest = 1 << 30;

    public double Error => Trees * Unit / 2;

    /// <exception cref="ArgumentException">A tree has more than <see cref="QuickForest.MostLeaves"/> leaves.</exception>
    public static NumberedForest Of(DecisionForest forest)
    {
        if (!Fits(forest)) throw new ArgumentException($"A tree has more than {QuickForest.MostLeaves} leaves.", nameof(forest));
        var values = new double[forest.Trees][];
        var (splits, starts) = (new List<LeafSplit>(), new int[forest.Trees + 1]);
        for (var tree = 0; tree < forest.Trees; tree++)
        {
            values[tree] = Numbered(forest, tree, splits);
            starts[tree + 1] = splits.Count;
        }

        // From the middle of each tree's leaves, so that sums stay small and the unit fine.
        var middles = values.Select(v => v.Min() / 2 + v.Max() / 2).ToArray();
        var unit = values.Sum(v => v.Max() / 2 - v.Min() / 2) / Largest;
        var leaves = new int[forest.Trees * QuickForest.MostLeaves];
        for (var tree = 0; tree < forest.Trees; tree++)
        {
            for (var l = 0; l < values[tree].Length; l++) leaves[tree * QuickForest.MostLeaves + l] = unit == 0 ? 0 : (int)Math.Round((values[tree][l] - middles[tree]) / unit);
        }

        return new NumberedForest(forest.Trees, forest.SignalsNeeded, splits, starts, leaves, middles.Sum(), unit);
    }

    public static bool Fits(DecisionForest forest) => LeavesOfTrees(forest).All(count => count <= QuickForest.MostLeaves);

    private static double[] Numbered(DecisionForest forest, int tree, List<LeafSplit> splits)
    {
        var values = new List<double>();
        Place(forest.Roots[tree]);
        return [.. values];

        void Place(int child)
        {
            if (child < 0)
            {
                values.Add(forest.Leaves[~child]);
                return;
            }

            var first = values.Count;
            Place(forest.Left[child]);
            splits.Add(new LeafSplit(tree, forest.Features[child], forest.Thresholds[child], first, values.Count));
            Place(forest.Right[child]);
        }
    }

    /// <summary>Iterative: a tree too deep for the stack is one with too many leaves, and must be told so.</summary>
    private static IEnumerable<int> LeavesOfTrees(DecisionForest forest)
    {
        var pending = new Stack<int>();
        foreach (var root in forest.Roots)
        {
            var count = 0;
            for (pending.Push(root); pending.TryPop(out var child);)
            {
                if (child < 0)
                {
                    count++;
                    continue;
                }

                pending.Push(forest.Left[child]);
                pending.Push(forest.Right[child]);
            }

            yield return count;
        }
    }
}
