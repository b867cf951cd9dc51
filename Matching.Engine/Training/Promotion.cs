using Matching.Engine.Evaluation;
using Matching.Engine.Evaluation.Exposure;
using Matching.Engine.Ranking;

namespace Matching.Engine.Training;

/// <summary>Why a new model serves or not.</summary>
public enum PromotionVerdict
{
    /// <summary>Better than the rules and than the champion, and as fair: it serves.</summary>
    Promoted,

    /// <summary>The drawn pairs decided so far are too few to say anything.</summary>
    TooFewDrawn,

    /// <summary>Its advantage over the rules is not above zero beyond doubt.</summary>
    NotBetterThanRules,

    /// <summary>Its advantage over the model that serves is not above zero beyond doubt.</summary>
    NotBetterThanChampion,

    /// <summary>A group of people would be proposed less, beyond doubt, than by the ranker in service.</summary>
    LessFair,
}

/// <summary>Whether a model may serve: judged on later pairs that were drawn, where neither the rules nor the champion chose who was seen.</summary>
/// <param name="Drawn">Drawn and decided pairs of the later part.</param>
/// <param name="OverRules">Its concordance less that of the rules, 95 % interval over openings; null when there are too few.</param>
/// <param name="OverChampion">The same against the model that serves; null when there is none, or too few.</param>
/// <param name="Fall">The group that would lose most by it, beyond doubt; null when none would.</param>
public sealed record Promotion(PromotionVerdict Verdict, int Drawn, Interval? OverRules, Interval? OverChampion, ExposureFall? Fall)
{
    /// <summary>Below, a 95 % interval of the concordance is wider than ± 0.1.</summary>
    public const int LeastDrawn = 100;

    public const int LeastOpenings = 20;

    /// <summary>Of each kind, relevant or not.</summary>
    public const int LeastOfEach = 10;

    /// <param name="later">Decided after all that the challenger learned from.</param>
    /// <param name="champion">The learned ranker that serves; null when the rules do.</param>
    /// <param name="audit">Groups that no ranker knows.</param>
    public static Promotion Judge(IReadOnlyList<GradedExample> later, IRanker challenger, IRanker? champion, IReadOnlyList<AuditGroups> audit, int seed)
    {
        var drawn = later.Where(e => e.Explored).ToList();
        var concordance = new Concordance(drawn, [challenger, new RuleRanker(), .. champion is null ? [] : new[] { champion }]);
        if (drawn.Count < LeastDrawn || concordance.Openings < LeastOpenings || Math.Min(concordance.Relevant, drawn.Count - concordance.Relevant) < LeastOfEach)
        {
            return new Promotion(PromotionVerdict.TooFewDrawn, drawn.Count, null, null, null);
        }

        var overRules = concordance.Difference(0, 1, seed);
        Interval? overChampion = champion is null ? null : concordance.Difference(0, 2, seed);
        var fall = ExposureFall.Find(later, challenger, champion ?? new RuleRanker(), audit, seed);
        var verdict = !overRules.IsAboveZero ? PromotionVerdict.NotBetterThanRules
            : overChampion is { IsAboveZero: false } ? PromotionVerdict.NotBetterThanChampion
            : fall is not null ? PromotionVerdict.LessFair
            : PromotionVerdict.Promoted;
        return new Promotion(verdict, drawn.Count, overRules, overChampion, fall);
    }
}
