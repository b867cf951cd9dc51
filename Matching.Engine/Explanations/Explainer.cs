using Matching.Engine.Domain;
using Matching.Engine.Ranking;
using Matching.Engine.Signals;

namespace Matching.Engine.Explanations;

/// <summary>Chooses and orders the facts that made a ranker's score.</summary>
internal static class Explainer
{
    public const int MostFits = 6;
    public const int MostMissing = 5;

    /// <param name="exactly">By Shapley values instead of path contributions, where the ranker tells them apart.</param>
    public static Explanation Explain(
        OpeningCard card, ResidentToRank resident, in PairFacts facts, ReadOnlySpan<float> vector, IRanker ranker, bool exactly)
    {
        var contributions = new float[vector.Length];
        if (exactly) ranker.ExplainExactly(vector, contributions);
        else ranker.Explain(vector, contributions);
        var statements = Statements.Of(new PairInWords(card, resident, facts))
            .Select(s => (Statement: s, Weight: s.Signals.Sum(name => contributions[SignalSet.Current.IndexOf(name)])))
            .ToList();

        // What the opening asks for in so many words is always answered, whatever it weighs in the score.
        var fits = statements.Where(s => s.Statement.Fits)
            .OrderByDescending(s => s.Weight).ThenByDescending(s => s.Statement.Asked).Select(s => s.Statement).ToList();
        var missing = statements.Where(s => !s.Statement.Fits)
            .OrderByDescending(s => s.Statement.Asked).ThenBy(s => s.Weight).Select(s => s.Statement).ToList();
        return new Explanation(
            [.. KeepAsked(fits, MostFits).Select(s => new MatchReason(MatchReason.FitsKind, s.Code, s.Text))],
            [.. KeepAsked(missing, MostMissing).Select(s => new MatchReason(MatchReason.MissingKind, s.Code, s.Text))],
            [.. fits.Select(s => s.CompanyText).OfType<string>().Distinct()]);
    }

    private static IEnumerable<Statement> KeepAsked(List<Statement> ordered, int most)
    {
        var places = Math.Max(0, most - ordered.Count(s => s.Asked));
        return ordered.Where(s => s.Asked || places-- > 0);
    }
}
