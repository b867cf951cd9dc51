using System.Runtime.Intrinsics;

namespace Matching.Engine.Ranking.Forest;

/// <summary>Exact Shapley values of a forest's score, signal by signal, where a signal that is not known follows the training rows.</summary>
/// <remarks>
/// <para>The game is that of path-dependent TreeSHAP (Lundberg, Erion and Lee, arXiv 1802.03888, algorithm 1) and of LightGBM's contributions: at a split whose
/// signal is not known, both sides count with their shares of the training rows. With <see cref="Bias"/> the values add up to the score.</para>
/// <para>A leaf of value <c>v</c> whose path asks signals <c>j</c> is worth <c>v Π_j (o_j or z_j)</c>, where <c>o_j</c> is 1 when the pair goes that way and
/// 0 when not, <c>z_j</c> the share of rows that do. The Shapley value is the integral of the multilinear extension along its diagonal (Owen, 1972):
/// <c>∫₀¹ v (o_i − z_i) Π_{j≠i} (z_j + t (o_j − z_j)) dt</c>, a polynomial, which Gauss–Legendre points integrate exactly. So a tree is walked once down, with
/// products at eight points in a vector, and once up, with sums over the leaves below, shared between leaves as in Linear TreeSHAP (Yu and others,
/// arXiv 2209.08192, which interpolates where this integrates). Every factor is positive: nothing cancels.</para>
/// <para>Immutable; usable from several threads. No allocation per pair when no tree has more than <see cref="MostOnStack"/> splits.</para>
/// </remarks>
public sealed class TreeShap
{
    private const int MostOnStack = 64;

    private readonly ShapTree[] trees;
    private readonly int edges;
    private readonly int signals;

    public TreeShap(DecisionForest forest)
    {
        trees = [.. TreeShapLayout.Compile(forest)];
        (Bias, signals) = (forest.Bias, forest.SignalsNeeded);
        edges = trees.Select(t => t.Edges.Length).DefaultIfEmpty().Max();
    }

    /// <summary>The score when nothing is known: the mean over the training rows.</summary>
    public double Bias { get; }

    /// <param name="vector">The pair's signals.</param>
    /// <param name="contributions">One number per signal, in units of the score; overwritten.</param>
    /// <exception cref="ArgumentException">One of the two is shorter than the signals that the forest asks.</exception>
    public void Contributions(ReadOnlySpan<float> vector, Span<double> contributions)
    {
        if (vector.Length < signals || contributions.Length < signals) throw new ArgumentException($"The forest asks {signals} signals.");
        var onStack = edges <= 2 * MostOnStack + 1 && signals <= MostOnStack;
        var sums = onStack ? stackalloc Vector512<double>[signals] : new Vector512<double>[signals];
        var products = onStack ? stackalloc Vector512<double>[edges] : new Vector512<double>[edges];
        var goesThere = onStack ? stackalloc bool[edges] : new bool[edges];
        sums.Clear();
        foreach (var tree in trees)
        {
            Down(tree, vector, products, goesThere);
            Up(tree, products, goesThere, sums);
        }

        contributions.Clear();
        for (var s = 0; s < signals; s++) contributions[s] = Vector512.Sum(sums[s]);
    }

    /// <summary>Leaves at every edge the product of all factors down to it, times the leaf's value where it ends at one.</summary>
    /// <param name="goesThere">Per edge: the pair passes all splits of this signal down to it.</param>
    private static void Down(ShapTree tree, ReadOnlySpan<float> vector, Span<Vector512<double>> products, Span<bool> goesThere)
    {
        var (splits, edges, rest) = (tree.Splits, tree.Edges, tree.Rest);
        (products[0], goesThere[0]) = (tree.Weights, true);
        for (var s = 0; s < splits.Length; s++)
        {
            ref readonly var split = ref splits[s];
            var product = products[split.In];
            var goesRight = vector[split.Signal] <= split.Threshold ? 0 : 1;
            var (near, far) = (2 * s + 1 + goesRight, 2 * s + 2 - goesRight);
            var isKnown = goesThere[split.Above];
            (goesThere[near], goesThere[far]) = (isKnown, false);
            var nearShare = edges[near].Share;
            if (isKnown)
            {
                // The factor of the edge above, z + t (1 − z), makes way for those of the edges below: 1 / (z + t (1 − z)) = 1 + (1 − t) gain.
                if (split.Above != 0) product += product * rest * tree.Gains[split.Above];
                products[near] = (product - product * rest * (1 - nearShare)) * edges[near].Value;
                products[far] = product * rest * (edges[far].Share * edges[far].Value);
            }
            else
            {
                // The signal sent the pair elsewhere before: here it only changes the share of the rows.
                var share = edges[split.Above].Share;
                var part = share == 0 ? 0 : 1 / share;
                products[near] = product * (nearShare * part * edges[near].Value);
                products[far] = product * (edges[far].Share * part * edges[far].Value);
            }
        }
    }

    /// <summary>Adds up the leaves below every split, and gives its signal what knowing it changes.</summary>
    private static void Up(ShapTree tree, Span<Vector512<double>> products, ReadOnlySpan<bool> goesThere, Span<Vector512<double>> sums)
    {
        var (splits, away) = (tree.Splits, Vector512<double>.One / tree.Rest);
        for (var s = splits.Length - 1; s >= 0; s--)
        {
            ref readonly var split = ref splits[s];
            var below = products[2 * s + 1] + products[2 * s + 2];
            products[split.In] = below;
            if (!goesThere[split.Above]) continue;
            var goesRight = goesThere[2 * s + 1] ? 0 : 1;
            var (near, far) = (2 * s + 1 + goesRight, 2 * s + 2 - goesRight);
            var change = products[near] * tree.Gains[near] - products[far] * away;
            if (split.Above != 0) change -= below * tree.Gains[split.Above];
            sums[split.Signal] += change;
        }
    }
}
