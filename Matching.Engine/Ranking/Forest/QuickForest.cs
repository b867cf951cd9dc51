using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Matching.Engine.Signals;

namespace Matching.Engine.Ranking.Forest;

/// <summary>Scores blocks with the trees of a <see cref="DecisionForest"/>, many rows at a time. Immutable; usable from several threads.</summary>
/// <remarks>
/// QuickScorer (Lucchese et al., SIGIR 2015; vectorised: SIGIR 2016): instead of walking each tree, all splits on one signal are visited in the
/// order of their thresholds for as long as the value lies beyond them; each split passed takes the leaves on its left out of its tree's bit mask.
/// The first leaf that is left is the one a walk ends at. Sums are in double precision and in the order of the trees, as the forest's own: the
/// scores are the same, bit for bit, on every path and in any batch. <c>x ≤ t</c> goes left and what is no number goes right, as there.
/// </remarks>
public sealed class QuickForest
{
    /// <summary>Of one tree: its leaves are the bits of 32.</summary>
    public const int MostLeaves = 32;

    private readonly QuickForestLayout layout;

    /// <summary>Takes the widest path that this machine has.</summary>
    /// <exception cref="ArgumentException">A tree has more than <see cref="MostLeaves"/> leaves: see <see cref="Fits"/>.</exception>
    public QuickForest(DecisionForest forest)
        : this(forest, WidestPath)
    {
    }

    /// <exception cref="ArgumentException">A tree has more than <see cref="MostLeaves"/> leaves.</exception>
    /// <exception cref="PlatformNotSupportedException">This machine lacks the instructions.</exception>
    internal QuickForest(DecisionForest forest, ScoringPath path)
    {
        if (!IsSupported(path)) throw new PlatformNotSupportedException($"This machine cannot score by {path}.");
        (layout, Path) = (QuickForestLayout.Of(forest), path);
    }

    public ScoringPath Path { get; }

    /// <summary>Whether every tree has at most <see cref="MostLeaves"/> leaves.</summary>
    public static bool Fits(DecisionForest forest) => QuickForestLayout.LeavesOfTrees(forest).All(count => count <= MostLeaves);

    /// <summary>Scores every pair of a block, in units of the trees' leaves.</summary>
    /// <param name="block">At least <see cref="DecisionForest.SignalsNeeded"/> signals, signal-major; any number of rows.</param>
    /// <param name="scores">One per row, or longer: what lies beyond the rows is left alone.</param>
    /// <exception cref="ArgumentException">Fewer signals than the splits look at, or fewer scores than rows.</exception>
    public void Score(in SignalBlock block, Span<float> scores)
    {
        if (block.Rows == 0) return;
        if (block.Signals < layout.Signals) throw new ArgumentException($"The block holds {block.Signals} signals; the trees look at {layout.Signals}.", nameof(block));
        if (scores.Length < block.Rows) throw new ArgumentException($"{scores.Length} scores for {block.Rows} rows.", nameof(scores));
        switch (Path)
        {
            case ScoringPath.Avx512 when block.Rows >= QuickForestAvx512.Lanes:
                QuickForestAvx512.Score(layout, block.Values, block.Rows, scores);
                break;
            case ScoringPath.Avx2 when block.Rows >= QuickForestAvx2.Lanes:
                QuickForestAvx2.Score(layout, block.Values, block.Rows, scores);
                break;
            default:
                QuickForestScalar.Score(layout, block.Values, block.Rows, scores);
                break;
        }
    }

    internal static bool IsSupported(ScoringPath path) => path switch
    {
        ScoringPath.Avx512 => Avx512CD.IsSupported && Vector512.IsHardwareAccelerated,
        ScoringPath.Avx2 => Avx2.IsSupported,
        _ => true,
    };

    private static ScoringPath WidestPath =>
        IsSupported(ScoringPath.Avx512) ? ScoringPath.Avx512 : IsSupported(ScoringPath.Avx2) ? ScoringPath.Avx2 : ScoringPath.Scalar;
}
