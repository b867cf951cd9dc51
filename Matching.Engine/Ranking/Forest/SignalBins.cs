namespace Matching.Engine.Ranking.Forest;

/// <summary>The thresholds that splits compare one signal with, as a search tree: the bin of a value is how many of them it lies beyond.</summary>
/// <param name="Signal">Its number.</param>
/// <param name="Levels">Of the search tree: 1 to 8.</param>
/// <param name="Table">
/// The search tree in the order of its levels (Eytzinger): from place 1 on, the children of place <c>i</c> are <c>2 i</c>, for values at most the threshold,
/// and <c>2 i + 1</c>; after all levels, the place less <c>1 &lt;&lt; Levels</c> is the bin. Infinities fill what is left.
/// </param>
internal sealed record SignalBins(int Signal, int Levels, float[] Table)
{
    public const int MostThresholds = 255;

    /// <summary>What turns a place after the last level into a bin less 128.</summary>
    public int Shift => -(1 << Levels) - 128;

    /// <summary>Of the signals that these trees look at; null when one of them is compared with too many thresholds.</summary>
    public static SignalBins[]? Of(NumberedForest forest, int first, int end)
    {
        var splits = forest.Splits.AsSpan(forest.SplitStarts[first]..forest.SplitStarts[end]);
        var next = new int[forest.Signals + 1];
        foreach (ref readonly var split in splits) next[split.Signal + 1]++;
        for (var signal = 0; signal < forest.Signals; signal++) next[signal + 1] += next[signal];
        var thresholds = new float[splits.Length];
        foreach (ref readonly var split in splits) thresholds[next[split.Signal]++] = split.Threshold;

        var bins = new List<SignalBins>();
        for (var (signal, from) = (0, 0); signal < forest.Signals; from = next[signal++])
        {
            if (next[signal] == from) continue;
            if (Of(signal, thresholds.AsSpan(from..next[signal])) is not { } found) return null;
            bins.Add(found);
        }

        return [.. bins];
    }

    /// <summary>Null when there are too many.</summary>
    /// <param name="thresholds">In any order; afterwards in another.</param>
    public static SignalBins? Of(int signal, Span<float> thresholds)
    {
        thresholds.Sort();
        var count = 0;
        foreach (var threshold in thresholds)
        {
            if (count == 0 || threshold != thresholds[count - 1]) thresholds[count++] = threshold;
        }

        if (count > MostThresholds) return null;
        var levels = 1;
        while (1 << levels <= count) levels++;
        var table = new float[MostThresholds + 1];
        Array.Fill(table, float.PositiveInfinity);
        for (var place = 1; place < 1 << levels; place++)
        {
            // The place's rank in the order of thresholds: how far right it stands on its level, then half a step.
            var level = int.Log2(place);
            var rank = (((place - (1 << level)) * 2 + 1) << (levels - level - 1)) - 1;
            if (rank < count) table[place] = thresholds[rank];
        }

        return new SignalBins(signal, levels, table);
    }

    /// <summary>How many thresholds a value lies beyond: those that it is not at most.</summary>
    public int Rank(float value)
    {
        var place = 1;
        for (var level = 0; level < Levels; level++) place = 2 * place + (value <= Table[place] ? 0 : 1);
        return place - (1 << Levels);
    }
}
