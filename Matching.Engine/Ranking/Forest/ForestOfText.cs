using System.Globalization;

namespace Matching.Engine.Ranking.Forest;

/// <summary>Reads the trees of LightGBM's text format. Splits are numerical, without a rule for missing values: there are none.</summary>
/// <remarks>
/// LightGBM compares in double precision. For a float <c>x</c>, <c>x ≤ t</c> is the same as <c>x ≤</c> the greatest float that is no greater than
/// <c>t</c>: thresholds are rounded down, never to the nearest, and every row ends at the same leaf.
/// </remarks>
internal static class ForestOfText
{
    /// <exception cref="FormatException">The text is no such model.</exception>
    public static DecisionForest Read(string text)
    {
        var (roots, features, thresholds) = (new List<int>(), new List<int>(), new List<float>());
        var (left, right, leaves, cover) = (new List<int>(), new List<int>(), new List<double>(), new List<int>());
        foreach (var tree in text.Split("\nTree=").Skip(1).Select(Lines))
        {
            var (firstNode, firstLeaf) = (features.Count, leaves.Count);
            int Moved(int child) => child >= 0 ? firstNode + child : ~(firstLeaf + ~child);
            leaves.AddRange(Numbers(tree, "leaf_value", double.Parse));
            var alone = leaves.Count == firstLeaf + 1;
            roots.Add(alone ? ~firstLeaf : firstNode);
            cover.AddRange(tree.ContainsKey("leaf_count") ? Numbers(tree, "leaf_count", int.Parse) : [0]);
            if (alone) continue;
            if (Numbers(tree, "decision_type", int.Parse).Any(type => type is not (0 or 2))) throw new FormatException("A split of the model is categorical or has a rule for missing values.");
            features.AddRange(Numbers(tree, "split_feature", int.Parse));
            thresholds.AddRange(Numbers(tree, "threshold", double.Parse).Select(RoundedDown));
            left.AddRange(Numbers(tree, "left_child", int.Parse).Select(Moved));
            right.AddRange(Numbers(tree, "right_child", int.Parse).Select(Moved));
        }

        return new DecisionForest([.. roots], [.. features], [.. thresholds], [.. left], [.. right], [.. leaves], [.. cover]);
    }

    /// <summary>The greatest float that is no greater.</summary>
    public static float RoundedDown(double threshold)
    {
        var nearest = (float)threshold;
        return nearest > threshold ? MathF.BitDecrement(nearest) : nearest;
    }

    private static Dictionary<string, string> Lines(string tree) =>
        tree.Split("\n\n")[0].Split('\n').Skip(1).Select(line => line.Split('=', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);

    private static IEnumerable<T> Numbers<T>(Dictionary<string, string> tree, string name, Func<string, IFormatProvider, T> parse) =>
        tree.TryGetValue(name, out var values)
            ? values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => parse(v, CultureInfo.InvariantCulture))
            : throw new FormatException($"A tree of the model has no {name}.");
}
