namespace Matching.Engine.Ranking.Forest;

/// <param name="Threshold">A value that is not at most this takes leaves out.</param>
/// <param name="Tree">Number of the tree within its group.</param>
/// <param name="Keep">The leaves that stay.</param>
internal readonly record struct MaskedSplit(float Threshold, int Tree, uint Keep);

/// <summary>The splits of a forest by group of trees, signal and threshold, for scoring a row at a time.</summary>
/// <param name="Starts">The splits of group <c>g</c> on signal <c>s</c> are those from <c>Starts[g × signals + s]</c> to the next start.</param>
/// <param name="Splits">Ascending by threshold within a signal.</param>
internal sealed record SplitLayout(NumberedForest Forest, int Groups, int[] Starts, MaskedSplit[] Splits)
{
    /// <summary>The masks of so many trees stay in the first cache.</summary>
    public const int GroupTrees = 128;

    public static SplitLayout Of(NumberedForest forest)
    {
        var groups = (forest.Trees + GroupTrees - 1) / GroupTrees;
        var starts = new int[groups * forest.Signals + 1];
        foreach (var split in forest.Splits) starts[split.Tree / GroupTrees * forest.Signals + split.Signal + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var ordered = forest.Splits
            .OrderBy(s => s.Tree / GroupTrees).ThenBy(s => s.Signal).ThenBy(s => s.Threshold).ThenBy(s => s.Tree)
            .Select(s => new MaskedSplit(s.Threshold, s.Tree % GroupTrees, s.Keep));
        return new SplitLayout(forest, groups, starts, [.. ordered]);
    }
}
