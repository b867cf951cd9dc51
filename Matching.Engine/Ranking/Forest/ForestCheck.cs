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

        for (var node = 0; node < features.Length; node++)
        {
            if (features[node] < 0 || float.IsNaN(thresholds[node])) throw new ArgumentException("The forest holds a split that cannot be one.");
            if ((left[node] >= 0 && left[node] <= node) || (right[node] >= 0 && right[node] <= node)) throw new ArgumentException("The forest holds a child before its parent.");
        }

        for (var leaf = 0; leaf < leaves.Length; leaf++)
        {
            if (!double.IsFinite(leaves[leaf]) || cover[leaf] < 0) throw new ArgumentException("The forest holds a leaf that cannot be one.");
        }

        // Every node and leaf hangs from exactly one place: no cycle, nothing shared, nothing lost.
        var (nodes, ends) = (new bool[features.Length], new bool[leaves.Length]);
        Hang(roots, nodes, ends);
        Hang(left, nodes, ends);
        Hang(right, nodes, ends);
        if (Array.IndexOf(nodes, false) >= 0 || Array.IndexOf(ends, false) >= 0) throw new ArgumentException("The forest holds a node or leaf that no tree reaches.");
    }

    private static void Hang(int[] children, bool[] nodes, bool[] leaves)
    {
        foreach (var child in children)
        {
            var (seen, index) = child >= 0 ? (nodes, child) : (leaves, ~child);
            if (index >= seen.Length || seen[index]) throw new ArgumentException("The forest holds a child that is out of range or hangs twice.");
            seen[index] = true;
        }
    }
}
