using Matching.Engine.Ranking.Forest;
using Microsoft.ML.Trainers.FastTree;

namespace Matching.Engine.Tests.Training;

/// <summary>Copies the trees that ML.NET trained. Its thresholds are already floats and <c>x ≤ t</c> goes left, as here.</summary>
internal static class ForestOfMlNet
{
    public static DecisionForest Compile(RegressionTreeEnsemble ensemble)
    {
        var (roots, features, thresholds) = (new List<int>(), new List<int>(), new List<float>());
        var (left, right, leaves) = (new List<int>(), new List<int>(), new List<double>());
        foreach (var (tree, weight) in ensemble.Trees.Zip(ensemble.TreeWeights))
        {
            var (firstNode, firstLeaf) = (features.Count, leaves.Count);
            int Moved(int child) => child >= 0 ? firstNode + child : ~(firstLeaf + ~child);
            roots.Add(tree.NumberOfNodes == 0 ? ~firstLeaf : firstNode);
            features.AddRange(tree.NumericalSplitFeatureIndexes);
            thresholds.AddRange(tree.NumericalSplitThresholds);
            left.AddRange(tree.LeftChild.Select(Moved));
            right.AddRange(tree.RightChild.Select(Moved));
            leaves.AddRange(tree.LeafValues.Select(v => v * weight));
        }

        if (ensemble.Bias != 0)
        {
            roots.Add(~leaves.Count);
            leaves.Add(ensemble.Bias);
        }

        return new DecisionForest([.. roots], [.. features], [.. thresholds], [.. left], [.. right], [.. leaves], new int[leaves.Count]);
    }
}
