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
internal sealed class BinnedTrees
{
    /// <summary>The planes of so many trees stay in the first cache, 128 rows wide.</summary>
    public const int GroupTrees = 50;

    public const int PlanesPerTree = QuickForest.MostLeaves / 8;

    private BinnedTrees(int first, int trees, SignalBins[] bins, NumberedForest forest)
    {
        (First, Trees, Bins) = (first, trees, bins);
        (Starts, Splits) = Flatten(forest, first, trees, bins);
    }

    /// <summary>The first tree, in the whole forest.</summary>
    public int First { get; }

    public int Trees { get; }

    public int Groups => (Trees + GroupTrees - 1) / GroupTrees;

    /// <summary>Of the signals that these trees look at.</summary>
    public SignalBins[] Bins { get; }

    /// <summary>The splits of group <c>g</c> on the signal of <c>Bins[b]</c> start at <c>Splits[Starts[g × bins + b]]</c>; <see cref="ByteSplit.End"/> ends them.</summary>
    public int[] Starts { get; }

    /// <summary>Ascending by bin within a signal.</summary>
    public ByteSplit[] Splits { get; }

    /// <summary>One part when the model was trained on at most 256 bins; else the trees are halved, in their order, until each part fits.</summary>
    public static BinnedTrees[] Of(NumberedForest forest)
    {
        var parts = new List<BinnedTrees>();
        Add(0, forest.Trees);
        return [.. parts];

        void Add(int first, int end)
        {
            if (SignalBins.Of(forest, first, end) is { } bins)
            {
                parts.Add(new BinnedTrees(first, end - first, bins, forest));
                return;
            }

            var middle = (first + end) / 2;
            Add(first, middle);
            Add(middle, end);
        }
    }

    /// <summary>The splits of each group by signal and bin, by counting; which of several with one bin comes first makes no difference.</summary>
    private static (int[] Starts, ByteSplit[] Splits) Flatten(NumberedForest forest, int first, int trees, SignalBins[] bins)
    {
        // Behind the ranks of a signal is the place of what ends it.
        const int Ranks = SignalBins.MostThresholds + 1;
        var places = new int[forest.Signals];
        for (var b = 0; b < bins.Length; b++) places[bins[b].Signal] = b;
        var splits = forest.Splits.AsSpan(forest.SplitStarts[first]..forest.SplitStarts[first + trees]);
        var starts = new int[(trees + GroupTrees - 1) / GroupTrees * bins.Length];
        var (keys, next) = (new int[splits.Length], new int[starts.Length * Ranks + 1]);
        for (var s = 0; s < splits.Length; s++)
        {
            var place = places[splits[s].Signal];
            keys[s] = ((splits[s].Tree - first) / GroupTrees * bins.Length + place) * Ranks + bins[place].Rank(splits[s].Threshold);
            next[keys[s] + 1] += (splits[s].Middle - 1) / 8 - splits[s].First / 8 + 1;
        }

        for (var end = Ranks; end < next.Length; end += Ranks) next[end]++;
        for (var key = 1; key < next.Length; key++) next[key] += next[key - 1];
        for (var i = 0; i < starts.Length; i++) starts[i] = next[i * Ranks];
        var flat = new ByteSplit[next[^1]];
        for (var end = Ranks; end < next.Length; end += Ranks) flat[next[end] - 1] = ByteSplit.End;
        for (var s = 0; s < splits.Length; s++)
        {
            ref readonly var split = ref splits[s];
            for (var plane = split.First / 8; plane * 8 < split.Middle; plane++)
            {
                var planes = (split.Tree - first) % GroupTrees * PlanesPerTree;
                flat[next[keys[s]]++] = new ByteSplit((sbyte)(keys[s] % Ranks - 128), (byte)(split.Keep >> (plane * 8)), (ushort)(planes + plane));
            }
        }

        return (starts, flat);
    }
}
