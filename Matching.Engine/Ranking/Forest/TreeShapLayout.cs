using System.Runtime.Intrinsics;

namespace Matching.Engine.Ranking.Forest;

/// <summary>Turns a forest into what <see cref="TreeShap"/> walks: parents first, shares of rows multiplied per signal, factors at every point.</summary>
internal static class TreeShapLayout
{
    /// <summary>Points that a vector holds: exact for paths that ask at most twice as many signals.</summary>
    private const int Lane = 8;

    public static IEnumerable<ShapTree> Compile(DecisionForest forest)
    {
        var rows = Rows(forest);
        foreach (var root in forest.Roots)
        {
            if (root < 0) continue; // A single leaf is the same for everybody: it is in the bias.
            var (splits, edges, asked) = Walk(forest, rows, root);
            var count = Lane * ((asked + 2 * Lane - 1) / (2 * Lane));
            var (points, weights) = GaussLegendre.Of(count);
            for (var p = 0; p < count; p += Lane)
            {
                var rest = Vector512<double>.One - Vector512.Create(points, p);
                yield return new ShapTree(
                    splits, edges, [.. edges.Select(e => Vector512.Create(1 - e.Share) / (Vector512<double>.One - rest * (1 - e.Share)))],
                    rest, Vector512.Create(weights, p));
            }
        }
    }

    /// <summary>Training rows at every node.</summary>
    private static int[] Rows(DecisionForest forest)
    {
        var rows = new int[forest.Features.Length];
        for (var node = rows.Length - 1; node >= 0; node--) rows[node] = Of(forest.Left[node]) + Of(forest.Right[node]);
        return rows;

        int Of(int child) => child >= 0 ? rows[child] : forest.Cover[~child];
    }

    /// <returns>Also the most signals that one path asks.</returns>
    private static (ShapSplit[] Splits, ShapEdge[] Edges, int Asked) Walk(DecisionForest forest, int[] rows, int root)
    {
        var (splits, edges, most) = (new List<ShapSplit>(), new List<ShapEdge> { new(1, 1) }, 0);
        var pending = new Stack<(int Node, int In, Dictionary<int, int> EdgeOf)>([(root, 0, [])]);
        while (pending.TryPop(out var next))
        {
            var (node, entering, edgeOf) = next;
            var signal = forest.Features[node];
            var above = edgeOf.GetValueOrDefault(signal);
            splits.Add(new ShapSplit(signal, forest.Thresholds[node], entering, above));
            foreach (var child in (int[])[forest.Left[node], forest.Right[node]])
            {
                // Nodes that no training row reached weigh their sides alike, as the forest's means do.
                var part = rows[node] == 0 ? 0.5 : (double)(child >= 0 ? rows[child] : forest.Cover[~child]) / rows[node];
                var after = new Dictionary<int, int>(edgeOf) { [signal] = edges.Count };
                most = Math.Max(most, after.Count);
                if (child >= 0) pending.Push((child, edges.Count, after));
                edges.Add(new ShapEdge(edges[above].Share * part, child >= 0 ? 1 : forest.Leaves[~child]));
            }
        }

        return ([.. splits], [.. edges], most);
    }
}

/// <summary>A tree at eight points <c>t</c>; one whose paths ask many signals comes again at the next eight.</summary>
/// <param name="Splits">Parents before children.</param>
/// <param name="Edges">0 enters the root; 2<c>i</c> + 1 and 2<c>i</c> + 2 leave split <c>i</c> to the left and to the right.</param>
/// <param name="Gains">Per edge <c>(1 − z) / (z + t (1 − z))</c>: what knowing its signal changes when the pair goes that way, as a part of the product.</param>
/// <param name="Rest"><c>1 − t</c>.</param>
internal sealed record ShapTree(ShapSplit[] Splits, ShapEdge[] Edges, Vector512<double>[] Gains, Vector512<double> Rest, Vector512<double> Weights);

/// <param name="In">The edge that enters it.</param>
/// <param name="Above">The nearest edge on the way from the root that the same signal decided; 0 when there is none.</param>
internal readonly record struct ShapSplit(int Signal, float Threshold, int In, int Above);

/// <param name="Share"><c>z</c>: of the training rows, over all splits of its signal from the root down to it.</param>
/// <param name="Value">Of the leaf at its end; 1 when a split is there.</param>
internal readonly record struct ShapEdge(double Share, double Value);
