namespace Matching.Engine.Ranking.Forest;

/// <summary>A sum of regression trees in flat arrays. Values no greater than a threshold go left. Immutable; usable from several threads.</summary>
/// <remarks>
/// Children are numbers: 0 and above are nodes, below are leaves as <c>~leaf</c>, both counted over the whole forest. A tree of one leaf has a
/// negative root. <c>Cover</c> is how many training rows reached a leaf: means of inner nodes, and so contributions, come from it.
/// Sums are in double precision and in the order of the trees: the same score in any batch and on any thread.
/// </remarks>
public sealed class DecisionForest
{
    private readonly int[] roots;
    private readonly int[] features;
    private readonly float[] thresholds;
    private readonly int[] left;
    private readonly int[] right;
    private readonly double[] leaves;
    private readonly double[] means;

    public DecisionForest(int[] roots, int[] features, float[] thresholds, int[] left, int[] right, double[] leaves, int[] cover)
    {
        (this.roots, this.features, this.thresholds, this.left, this.right, this.leaves, Cover) = (roots, features, thresholds, left, right, leaves, cover);
        ForestCheck.Throw(roots, features, thresholds, left, right, leaves, cover);
        foreach (var feature in features) SignalsNeeded = Math.Max(SignalsNeeded, feature + 1);
        means = Means();
        foreach (var root in roots) Bias += Value(root);
    }

    public int Trees => roots.Length;

    /// <summary>The score of nobody in particular: the mean of all trees over the training rows.</summary>
    public double Bias { get; }

    /// <summary>One more than the highest signal that a split looks at.</summary>
    public int SignalsNeeded { get; }

    internal int[] Roots => roots;

    internal int[] Features => features;

    internal float[] Thresholds => thresholds;

    internal int[] Left => left;

    internal int[] Right => right;

    internal double[] Leaves => leaves;

    internal int[] Cover { get; }

    public double Score(ReadOnlySpan<float> vector)
    {
        var sum = 0.0;
        foreach (var root in roots) sum += leaves[Leaf(root, vector, 1, 0)];
        return sum;
    }

    /// <summary>
    /// Path contributions (Saabas): at each split the change of the mean goes to the signal that was asked. With <see cref="Bias"/> they add up
    /// to the score.
    /// </summary>
    public void Contributions(ReadOnlySpan<float> vector, Span<double> contributions)
    {
        contributions.Clear();
        foreach (var root in roots)
        {
            for (var node = root; node >= 0;)
            {
                var child = vector[features[node]] <= thresholds[node] ? left[node] : right[node];
                contributions[features[node]] += Value(child) - means[node];
                node = child;
            }
        }
    }

    private int Leaf(int node, ReadOnlySpan<float> values, int stride, int offset)
    {
        while (node >= 0) node = values[features[node] * stride + offset] <= thresholds[node] ? left[node] : right[node];
        return ~node;
    }

    private double Value(int child) => child >= 0 ? means[child] : leaves[~child];

    /// <summary>Children come after their parents: from the last node to the first no recursion is needed, however deep a tree is.</summary>
    private double[] Means()
    {
        var values = new double[features.Length];
        var rows = new long[features.Length];
        for (var node = values.Length - 1; node >= 0; node--)
        {
            var (l, r) = (Of(left[node]), Of(right[node]));
            rows[node] = l.Rows + r.Rows;
            values[node] = rows[node] == 0 ? (l.Value + r.Value) / 2 : (l.Value * l.Rows + r.Value * r.Rows) / rows[node];
        }

        return values;

        (double Value, long Rows) Of(int child) => child >= 0 ? (values[child], rows[child]) : (leaves[~child], Cover[~child]);
    }
}
