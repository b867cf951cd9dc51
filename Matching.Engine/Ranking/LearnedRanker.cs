using Matching.Engine.Ranking.Forest;
using Matching.Engine.Signals;

namespace Matching.Engine.Ranking;

/// <summary>Ranks with a trained forest. Refuses a model of other signals, and a demonstration model for real people.</summary>
public sealed class LearnedRanker : IRanker
{
    private readonly LearnedModel model;
    private readonly QuickForest? quick;

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
        quick = QuickForest.Fits(model.Trees) ? new QuickForest(model.Trees) : null;
    }

    public string Name => "learned";

    public string Version { get; }

    public LearnedModel Model => model;

    public void Score(in SignalBlock block, Span<float> scores)
    {
        if (quick is null) model.Trees.Score(block, scores);
        else quick.Score(block, scores);
    }

    public float Utility(float score) => (float)(1 / (1 + Math.Exp(-(score - model.ScoreMean) / model.ScoreDeviation)));

    public void Explain(ReadOnlySpan<float> vector, Span<float> contributions)
    {
        Span<double> exact = stackalloc double[vector.Length];
        model.Trees.Contributions(vector, exact);
        for (var s = 0; s < exact.Length; s++) contributions[s] = (float)exact[s];
    }
}
