using System.Numerics;
using Matching.Engine.Ranking.Forest;

namespace Matching.Engine.Tests.Explanations;

/// <summary>Shapley values by their definition: every set of signals, each with the score expected when only they are known.</summary>
internal static class ShapleyOracle
{
    public static double[] Of(DecisionForest forest, float[] vector, int signals)
    {
        var expected = Enumerable.Range(0, 1 << signals).Select(known => forest.Roots.Sum(root => Expected(forest, root, vector, known).Value)).ToArray();
        var weights = Enumerable.Range(0, signals).Select(size => 1 / (signals * Choose(signals - 1, size))).ToArray();
        return [.. Enumerable.Range(0, signals).Select(signal => Enumerable.Range(0, 1 << signals)
            .Where(known => (known & (1 << signal)) == 0)
            .Sum(known => weights[BitOperations.PopCount((uint)known)] * (expected[known | (1 << signal)] - expected[known])))];
    }

    private static (double Value, int Rows) Expected(DecisionForest forest, int node, float[] vector, int known)
    {
        if (node < 0) return (forest.Leaves[~node], forest.Cover[~node]);
        var (left, right) = (Expected(forest, forest.Left[node], vector, known), Expected(forest, forest.Right[node], vector, known));
        var rows = left.Rows + right.Rows;
        if ((known & (1 << forest.Features[node])) != 0) return (vector[forest.Features[node]] <= forest.Thresholds[node] ? left.Value : right.Value, rows);
        return (rows == 0 ? (left.Value + right.Value) / 2 : (left.Value * left.Rows + right.Value * right.Rows) / rows, rows);
    }

    private static double Choose(int n, int k) => k == 0 ? 1 : Choose(n - 1, k - 1) * n / k;
}
