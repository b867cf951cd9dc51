using System.Buffers;
using Matching.Engine.Ranking.Forest;
using Matching.Engine.Signals;

namespace Matching.Engine.Ranking;

/// <summary>Ranks with trained trees. Refuses a model of other signals, and a demonstration model for real people.</summary>
/// <remarks>
/// The score is an expected-surplus index: the probability that the person wants the job times the probability that the company takes them, for a
/// match is worth something only when both say yes. Every opening's match is worth as much, so that the index is a surplus in matches, 0 to 1, and
/// can be added between openings. (Bied, Nathan, Perennes, Hoffmann, Caillou, Crépon, Gaillac and Sebag, arXiv 2603.21699, show that the best order uses both sides.)
/// </remarks>
public sealed class LearnedRanker : IRanker
{
    private readonly LearnedModel model;
    private readonly QuickForest want;
    private readonly QuickForest get;
    private readonly Lazy<TreeShap> wantShap;
    private readonly Lazy<TreeShap> getShap;

    /// <param name="model">The model to rank with.</param>
    /// <param name="version">Tells it from others: the checksum of its file, or its id.</param>
    /// <param name="peopleAreReal">False only where every resident is invented.</param>
    /// <exception cref="ModelRefusedException">The model does not go with these signals or these people.</exception>
    public LearnedRanker(LearnedModel model, string version, bool peopleAreReal)
    {
        var set = SignalSet.Current;
        if (model.SignalSetVersion != set.Version || !model.SignalNames.SequenceEqual(set.Names))
        {
            throw new ModelRefusedException(
                $"Ce modèle a été entraîné avec la version {model.SignalSetVersion} des signaux ({model.SignalNames.Count} signaux)\u00A0; "
                + $"le classement utilise la version {set.Version} ({set.Count} signaux). Relancez l’entraînement avec la commande «\u00A0train\u00A0».");
        }

        if (peopleAreReal && model.Origin == ModelOrigin.Demonstration)
        {
            throw new ModelRefusedException(
                "Ce modèle a appris d’un historique inventé\u00A0: il ne peut pas classer de vraies personnes. "
                + "Revenez aux règles, ou entraînez un modèle sur les décisions réelles avec la commande «\u00A0train\u00A0».");
        }

        (this.model, Version) = (model, version);
        (want, get) = (new QuickForest(model.Want.Trees), new QuickForest(model.Get.Trees));
        (wantShap, getShap) = (new(() => new TreeShap(model.Want.Trees)), new(() => new TreeShap(model.Get.Trees)));
    }

    public string Name => "learned";

    public string Version { get; }

    public LearnedModel Model => model;

    public void Score(in SignalBlock block, Span<float> scores)
    {
        var wanted = ArrayPool<float>.Shared.Rent(block.Rows);
        want.Score(block, wanted);
        get.Score(block, scores);
        for (var i = 0; i < block.Rows; i++)
        {
            scores[i] = (float)(model.Want.Curve.Probability(wanted[i]) * model.Get.Curve.Probability(scores[i]));
        }

        ArrayPool<float>.Shared.Return(wanted);
    }

    public float Utility(float score) => score;

    /// <summary>Path contributions of both questions, in units of the logarithm of the score.</summary>
    public void Explain(ReadOnlySpan<float> vector, Span<float> contributions)
    {
        Span<double> ofTrees = stackalloc double[vector.Length];
        contributions.Clear();
        model.Want.Trees.Contributions(vector, ofTrees);
        Add(model.Want, vector, ofTrees, contributions);
        model.Get.Trees.Contributions(vector, ofTrees);
        Add(model.Get, vector, ofTrees, contributions);
    }

    /// <summary>Shapley values of both questions, in units of the logarithm of the score.</summary>
    public void ExplainExactly(ReadOnlySpan<float> vector, Span<float> contributions)
    {
        Span<double> ofTrees = stackalloc double[vector.Length];
        contributions.Clear();
        wantShap.Value.Contributions(vector, ofTrees);
        Add(model.Want, vector, ofTrees, contributions);
        getShap.Value.Contributions(vector, ofTrees);
        Add(model.Get, vector, ofTrees, contributions);
    }

    private static void Add(QuestionModel question, ReadOnlySpan<float> vector, ReadOnlySpan<double> ofTrees, Span<float> contributions)
    {
        var scale = LogProbabilityPerUnit(question, question.Trees.Score(vector));
        for (var s = 0; s < ofTrees.Length; s++) contributions[s] += (float)(scale * ofTrees[s]);
    }

    /// <summary>
    /// The score of the trees is additive, the logarithm of the probability bends: the secant from the mean score to this one keeps the sum
    /// of all contributions equal to what the logarithm moved.
    /// </summary>
    private static double LogProbabilityPerUnit(QuestionModel question, double score)
    {
        var (curve, mean) = (question.Curve, question.Trees.Bias);
        return Math.Abs(score - mean) < 1e-9
            ? curve.Slope * (1 - curve.Probability(mean))
            : (Math.Log(curve.Probability(score)) - Math.Log(curve.Probability(mean))) / (score - mean);
    }
}
