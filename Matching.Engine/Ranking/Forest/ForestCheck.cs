namespace Matching.Engine.Ranking.Forest;

/// <summary>Refuses arrays that are no forest: lengths that differ, children out of range or shared, values that are no numbers.</summary>
internal static class ForestCheck
{
    public static void Throw(int[] roots, int[] features, float[] thresholds, int[] left, int[] right, double[] leaves, int[] cover)
    {
        if (features.Length != thresholds.Length || features.Length != left.Length || features.Length != right.Length || leaves.Length != cover.Length)
        {
            throw new ArgumentException("The arrays of the forest differ in length.");
        }

        if (features.Any(f => f < 0) || thresholds.Any(float.IsNaN) || !leaves.All(double.IsFinite) || cover.Any(c => c < 0))
        {
            throw new ArgumentException("The forest holds a value that cannot be one.");
        }

        // Every node and leaf hangs from exactly one place: no cycle, nothing shared, nothing lost.
        var (nodes, ends) = (new bool[features.Length], new bool[leaves.Length]);
        foreach (var child in roots.Concat(left).Concat(right))
        {
            var (seen, index) = child >= 0 ? (nodes, child) : (ends, ~child);
            if (index >= seen.Length || seen[index]) throw new ArgumentException("The forest holds a child that is out of range or hangs twice.");
            seen[index] = true;
        }

        for (var node = 0; node < left.Length; node++)
        {
            if ((left[node] >= 0 && left[node] <= node) || (right[node] >= 0 && right[node] <= node)) throw new ArgumentException("The forest holds a child before its parent.");
        }

        if (!nodes.All(seen => seen) || !ends.All(seen => seen)) throw new ArgumentException("The forest holds a node or leaf that no tree reaches.");
    }
}
