using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Matching.Engine.Signals;

namespace Matching.Engine.Ranking.Forest;

/// <summary>Scores blocks with the trees of a <see cref="DecisionForest"/>, many rows at a time. Immutable; usable from several threads.</summary>
/// <remarks>
/// QuickScorer (Lucchese et al., SIGIR 2015; vectorised: SIGIR 2016): instead of walking each tree, all splits on one signal are visited in the
/// order of their thresholds for as long as a value lies beyond them; each split passed takes the leaves on its left out of its tree's bit mask.
/// The first leaf that is left is the one a walk ends at. Where the machine has vectors, as RapidScorer does it (Ye et al., KDD 2018): see
/// <see cref="BinnedTrees"/>. <c>x ≤ t</c> goes left and what is no number goes right, as in the forest. Leaves are whole numbers of one unit, so
/// that scores are the same, bit for bit, on every path and in any batch; they differ from the forest's own by at most <see cref="Error"/>.
/// </remarks>
public sealed class QuickForest
{
    /// <summary>Of one tree: its leaves are the bits of 32.</summary>
    public const int MostLeaves = 32;

    private readonly NumberedForest forest;
    private readonly SplitLayout? splits;
    private readonly BinnedTrees[] parts = [];

    /// <summary>Takes the widest path that this machine has.</summary>
    /// <exception cref="ArgumentException">A tree has more than <see cref="MostLeaves"/> leaves: see <see cref="Fits"/>.</exception>
    public QuickForest(DecisionForest forest)
        : this(forest, Widest)
    {
    }

    /// <exception cref="ArgumentException">A tree has more than <see cref="MostLeaves"/> leaves.</exception>
    /// <exception cref="PlatformNotSupportedException">This machine lacks the instructions.</exception>
    internal QuickForest(DecisionForest forest, ScoringPath path)
    {
        if (!IsSupported(path)) throw new PlatformNotSupportedException($"This machine cannot score by {path}.");
        (this.forest, Path) = (NumberedForest.Of(forest), path);
        if (path == ScoringPath.Scalar) splits = SplitLayout.Of(this.forest);
        else parts = BinnedTrees.Of(this.forest);
    }

    public ScoringPath Path { get; }

    /// <summary>The most that a score, before it becomes a float, differs from the sum of the forest's leaves.</summary>
    public double Error => forest.Error;

    /// <summary>Whether every tree has at most <see cref="MostLeaves"/> leaves.</summary>
    public static bool Fits(DecisionForest forest) => NumberedForest.Fits(forest);

    /// <summary>Scores every pair of a block, in units of the trees' leaves.</summary>
    /// <param name="block">At least <see cref="DecisionForest.SignalsNeeded"/> signals, signal-major; any number of rows, best in multiples of 128.</param>
    /// <param name="scores">One per row, or longer: what lies beyond the rows is left alone.</param>
    /// <exception cref="ArgumentException">Fewer signals than the splits look at, or fewer scores than rows.</exception>
    public void Score(in SignalBlock block, Span<float> scores)
    {
        if (block.Rows == 0) return;
        if (block.Signals < forest.Signals) throw new ArgumentException($"The block holds {block.Signals} signals; the trees look at {forest.Signals}.", nameof(block));
        if (scores.Length < block.Rows) throw new ArgumentException($"{scores.Length} scores for {block.Rows} rows.", nameof(scores));
        switch (Path)
        {
            case ScoringPath.Avx512Vbmi:
                QuickForestAvx512<FirstLeafByVbmi>.Score(forest, parts, block.Values, block.Rows, scores);
                break;
            case ScoringPath.Avx512:
                QuickForestAvx512<FirstLeafByHalves>.Score(forest, parts, block.Values, block.Rows, scores);
                break;
            case ScoringPath.Avx2:
                QuickForestAvx2.Score(forest, parts, block.Values, block.Rows, scores);
                break;
            default:
                QuickForestScalar.Score(splits!, block.Values, block.Rows, scores);
                break;
        }
    }

    private static ScoringPath Widest =>
        IsSupported(ScoringPath.Avx512Vbmi) ? ScoringPath.Avx512Vbmi
        : IsSupported(ScoringPath.Avx512) ? ScoringPath.Avx512
        : IsSupported(ScoringPath.Avx2) ? ScoringPath.Avx2
        : ScoringPath.Scalar;

    internal static bool IsSupported(ScoringPath path) => path switch
    {
        ScoringPath.Avx512Vbmi => Avx512Vbmi.IsSupported && IsSupported(ScoringPath.Avx512),
        ScoringPath.Avx512 => Avx512BW.IsSupported && Vector512.IsHardwareAccelerated,
        ScoringPath.Avx2 => Avx2.IsSupported,
        _ => true,
    };
}
