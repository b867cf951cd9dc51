using Matching.Engine.Ranking;

namespace Matching.Engine.Evaluation;

/// <summary>Judges rankers on decided pairs. Rules, input order and random always stand beside.</summary>
public static class Evaluator
{
    /// <param name="examples">Later than anything a judged model learned from.</param>
    /// <param name="rankers">Shown first, in this order.</param>
    /// <param name="seed">Of the random order and of the resampling.</param>
    public static EvaluationTable Evaluate(IReadOnlyList<GradedExample> examples, IReadOnlyList<IRanker> rankers, int seed)
    {
        // Ids grow with time of arrival: their order is the input order, not the order in which people were shown.
        var groups = examples.GroupBy(e => e.OpeningId).OrderBy(g => g.Key).Select(g => g.OrderBy(e => e.ResidentId).ToList()).ToList();
        var judged = groups.Where(g => g.Count > 1 && g.Any(e => e.Grade > 0)).ToList();
        var rules = new RuleRanker();
        IRanker[] all = [.. rankers.Where(r => r.Name != rules.Name), rules, new InputOrderRanker(), new RandomRanker(seed)];
        var orders = all.ToDictionary(r => r.Name, r => judged.ConvertAll(g => Order(r, g)));
        var ofRules = orders[rules.Name].ConvertAll(g => RankingMetrics.Ndcg(g, 10)!.Value);

        return new EvaluationTable(
            judged.Count,
            groups.Count - judged.Count,
            judged.Count(g => g.All(e => e.Grade < Grading.Relevant)),
            judged.Sum(g => g.Count),
            examples.Select(Wanted).OfType<bool>().Select(w => w ? 1.0 : 0).DefaultIfEmpty(double.NaN).Average(),
            [.. all.Select(r => Row(r.Name, orders[r.Name], Acceptance(r, groups, seed), r.Name == rules.Name ? null : ofRules, seed))]);
    }

    private static EvaluationRow Row(string name, List<List<int>> grades, Reliability acceptance, List<double>? ofRules, int seed)
    {
        Interval Over(Func<List<int>, double?> metric) => Bootstrap.Mean([.. grades.Select(metric).OfType<double>()], seed);
        var ndcg10 = grades.ConvertAll(g => RankingMetrics.Ndcg(g, 10)!.Value);
        return new EvaluationRow(
            name,
            Bootstrap.Mean(ndcg10, seed),
            Over(g => RankingMetrics.Ndcg(g, 5)),
            Over(RankingMetrics.ReciprocalRank),
            Over(g => RankingMetrics.Recall(g, 5)),
            Over(g => RankingMetrics.Recall(g, (g.Count + 4) / 5)),
            acceptance,
            ofRules is null ? null : Bootstrap.Mean([.. ndcg10.Zip(ofRules, (mine, theirs) => mine - theirs)], seed));
    }

    /// <summary>The grades of a group in the ranker's order, ties by resident id.</summary>
    private static List<int> Order(IRanker ranker, List<GradedExample> group)
    {
        var scores = PairScores.Of(ranker, group[0].OpeningId, [.. group.Select(e => e.ResidentId)], [.. group.Select(e => e.Signals)]);
        return [.. Enumerable.Range(0, group.Count).OrderByDescending(i => scores[i]).ThenBy(i => group[i].ResidentId).Select(i => group[i].Grade)];
    }

    /// <summary>Over every pair of which it is known whether the person wanted it: of all openings, those without an order to judge too.</summary>
    private static Reliability Acceptance(IRanker ranker, List<List<GradedExample>> groups, int seed)
    {
        var predictions = new List<Prediction>();
        foreach (var group in groups)
        {
            var scores = PairScores.Of(ranker, group[0].OpeningId, [.. group.Select(e => e.ResidentId)], [.. group.Select(e => e.Signals)]);
            predictions.AddRange(group.Index().Where(e => Wanted(e.Item) is not null).Select(e => new Prediction(
                e.Item.OpeningId,
                ranker is LearnedRanker learned ? learned.Model.Want.Probability(e.Item.Signals) : ranker.Utility(scores[e.Index]),
                Wanted(e.Item)!.Value)));
        }

        return Reliability.Of(predictions, seed);
    }

    private static bool? Wanted(GradedExample pair) => pair.Grades.Want switch { 0 => false, > 1 => true, _ => null };
}
