namespace Matching.Engine.Ranking.Forest;

/// <summary>A split as bytes: rows whose bin lies above <paramref name="Bin"/> lose the leaves that are not in <paramref name="Keep"/>.</summary>
/// <param name="Bin">Rank of the threshold among those of its signal, less 128.</param>
/// <param name="Keep">Of the eight leaves of the plane, those that stay.</param>
/// <param name="Plane">Within the group: four planes of eight leaves a tree.</param>
internal readonly record struct ByteSplit(sbyte Bin, byte Keep, ushort Plane)
{
    /// <summary>Ends the splits of a signal: no bin lies above it.</summary>
    public static readonly ByteSplit End = new(sbyte.MaxValue, 0xFF, 0);
}

/// <summary>Trees whose splits know at most 255 thresholds of each signal, so that a value is as good as its rank among them: a byte.</summary>
/// <remarks>RapidScorer (Ye et al., KDD 2018): bytes instead of floats, and masks cut into bytes of which a split touches only those that it changes.</remarks>
/// <param name="First">The first tree, in the whole forest.</param>
/// <param name="Bins">Of the signals that these trees look at.</param>
/// <param name="Starts">The splits of group <c>g</c> on the signal of <c>Bins[b]</c> start at <c>Splits[Starts[g × bins + b]]</c>; <see cref="ByteSplit.End"/> ends them.</param>
/// <param name="Splits">Ascending by bin within a signal.</param>
internal sealed record BinnedTrees(int First, int Trees, SignalBins[] Bins, int[] Starts, ByteSplit[] Splits)
{
    /// <summary>The planes of so many trees stay in the first cache, 128 rows wide.</summary>
    public const int GroupTrees = 50;

    public const int PlanesPerTree = QuickForest.MostLeaves / 8;

    public int Groups => (Trees + GroupTrees - 1) / GroupTrees;

    /// <summary>As few parts as the limit of thresholds allows, trees in their order: one, when the model was trained on at most 256 bins.</summary>
    public static BinnedTrees[] Of(NumberedForest forest)
    {
        var parts = new List<BinnedTrees>();
        var known = new Dictionary<int, HashSet<float>>();
        var (first, byTree) = (0, forest.Splits.ToLookup(s => s.Tree));
        for (var tree = 0; tree < forest.Trees; tree++)
        {
            foreach (var split in byTree[tree]) Known(split.Signal).Add(split.Threshold);
            if (known.Values.All(thresholds => thresholds.Count <= SignalBins.MostThresholds)) continue;
            parts.Add(Of(byTree, first, tree));
            (first, known) = (tree, []);
            foreach (var split in byTree[tree]) Known(split.Signal).Add(split.Threshold);
        }

        parts.Add(Of(byTree, first, forest.Trees));
        return [.. parts];

        HashSet<float> Known(int signal) => known.TryGetValue(signal, out var thresholds) ? thresholds : known[signal] = [];
    }

    private static BinnedTrees Of(ILookup<int, LeafSplit> byTree, int first, int end)
    {
        var splits = Enumerable.Range(first, end - first).SelectMany(tree => byTree[tree]).ToLookup(s => (Group: (s.Tree - first) / GroupTrees, s.Signal));
        var bins = splits.SelectMany(g => g).GroupBy(s => s.Signal, s => s.Threshold).OrderBy(g => g.Key).Select(g => SignalBins.Of(g.Key, g)).ToArray();
        var (starts, flat) = (new List<int>(), new List<ByteSplit>());
        for (var group = 0; group * GroupTrees < end - first; group++)
        {
            foreach (var signal in bins)
            {
                starts.Add(flat.Count);
                flat.AddRange(splits[(group, signal.Signal)].OrderBy(s => s.Threshold).SelectMany(s => Planes(s, signal.Rank(s.Threshold), (s.Tree - first) % GroupTrees)));
                flat.Add(ByteSplit.End);
            }
        }

        return new BinnedTrees(first, end - first, bins, [.. starts], [.. flat]);
    }

    private static IEnumerable<ByteSplit> Planes(LeafSplit split, int rank, int tree)
    {
        for (var plane = split.First / 8; plane * 8 < split.Middle; plane++)
        {
            yield return new ByteSplit((sbyte)(rank - 128), (byte)(split.Keep >> (plane * 8)), (ushort)(tree * PlanesPerTree + plane));
        }
    }
}
