namespace Matching.Engine.Ranking.Forest;

/// <summary>A split, seen from its signal.</summary>
/// <param name="Threshold">A value that is not at most this takes leaves out.</param>
/// <param name="Tree">Number of the tree within its group.</param>
/// <param name="Keep">The leaves that stay: all but those on the left of the split.</param>
internal readonly record struct QuickSplit(float Threshold, int Tree, uint Keep);

/// <summary>The splits of a forest by group of trees, signal and threshold, and its leaves by tree.</summary>
/// <param name="Signals">How many signals a row must have.</param>
/// <param name="Groups">How many groups of <see cref="GroupTrees"/> trees (the last may have fewer): their masks stay in the first cache.</param>
/// <param name="Trees">How many trees.</param>
/// <param name="Starts">The splits of group <c>g</c> on signal <c>s</c> are those from <c>Starts[g × Signals + s]</c> to the next start.</param>
/// <param name="Splits">Ascending by threshold within a signal.</param>
/// <param name="Leaves">Leaf <c>l</c>, counted from the left, of tree <c>t</c> at <c>32 t + l</c>; leaves that a tree lacks are 0.</param>
internal sealed record QuickForestLayout(int Signals, int Groups, int Trees, int[] Starts, QuickSplit[] Splits, double[] Leaves)
{
    public const int GroupTrees = 128;

    public static QuickForestLayout Of(DecisionForest forest)
    {
        if (LeavesOfTrees(forest).Any(count => count > QuickForest.MostLeaves))
        {
            throw new ArgumentException($"A tree has more than {QuickForest.MostLeaves} leaves.", nameof(forest));
        }

        var leaves = new double[forest.Trees * QuickForest.MostLeaves];
        var splits = new List<(int Group, int Signal, QuickSplit Split)>();
        for (var tree = 0; tree < forest.Trees; tree++) Place(forest.Roots[tree], 0, tree);

        var (signals, groups) = (forest.SignalsNeeded, (forest.Trees + GroupTrees - 1) / GroupTrees);
        var starts = new int[groups * signals + 1];
        foreach (var (group, signal, _) in splits) starts[group * signals + signal + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var ordered = splits.OrderBy(s => s.Group).ThenBy(s => s.Signal).ThenBy(s => s.Split.Threshold).ThenBy(s => s.Split.Tree).Select(s => s.Split);
        return new QuickForestLayout(signals, groups, forest.Trees, starts, [.. ordered], leaves);

        // Gives the leaves below a child their places from `first` on; tells the next free place.
        int Place(int child, int first, int tree)
        {
            if (child < 0)
            {
                leaves[tree * QuickForest.MostLeaves + first] = forest.Leaves[~child];
                return first + 1;
            }

            var middle = Place(forest.Left[child], first, tree);
            var onTheLeft = (uint)((1UL << middle) - (1UL << first));
            splits.Add((tree / GroupTrees, forest.Features[child], new QuickSplit(forest.Thresholds[child], tree % GroupTrees, ~onTheLeft)));
            return Place(forest.Right[child], middle, tree);
        }
    }

    /// <summary>Iterative: a tree too deep for the stack is one with too many leaves, and must be told so.</summary>
    public static IEnumerable<int> LeavesOfTrees(DecisionForest forest)
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
