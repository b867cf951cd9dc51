using Matching.Engine.Evaluation;
using Matching.Engine.Evaluation.OffPolicy;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;
using Matching.Engine.Signals;
using Matching.Engine.Simulation;

namespace Matching.Benchmarks;

/// <summary>Lists of the product's own runs over invented markets, with exact probabilities and known truth: what logs are drawn from.</summary>
internal static class PolicyPopulation
{
    public const double HighestGain = 15;
    private const int Openings = 250;
    private const int Residents = 1750;

    public static IReadOnlyList<PopulationList> Make(IEnumerable<int> runs, DateOnly today, OutcomeModel? model) =>
        [.. runs.SelectMany(run => Run(20_000 + run, today, model))];

    private static IEnumerable<PopulationList> Run(int seed, DateOnly today, OutcomeModel? model)
    {
        var market = InventedMarket.Make(Openings, Residents, seed, today);
        var result = ShortlistRun.Run(new ShortlistRequest(market.Openings, market.Residents, OccupationCloseness.OfTree, new RuleRanker(), today, seed)
        {
            Options = new ShortlistOptions(NearTheCut: int.MaxValue),
        });
        var table = new ResidentTable(market.Residents);
        var rows = table.Ids.ToArray().Index().ToDictionary(r => r.Item, r => r.Index);
        var openings = market.Openings.ToDictionary(o => o.Id);
        foreach (var list in result.Pairs.GroupBy(p => p.OpeningId).Where(g => g.Any(p => p.Shown)))
        {
            var opening = openings[list.Key];
            var card = new OpeningCard(opening, table, OccupationCloseness.OfTree, today);
            yield return new PopulationList(opening, [.. list.Select(pair =>
            {
                PairComparison.Compare(card, table, rows[pair.ResidentId], out var facts);
                return new PopulationPair(
                    pair.ResidentId, facts, pair.ShownProbability, pair.Shown, pair.Score, LonePair.ExpectedGain(opening, facts) / HighestGain,
                    model?.Predict(pair.Signals) ?? 0, model is null ? pair.Signals : []);
            })]);
        }
    }
}

/// <param name="Expected">True mean outcome given the facts.</param>
/// <param name="Predicted">By the outcome model.</param>
/// <param name="Signals">Only while there is no outcome model yet.</param>
internal sealed record PopulationPair(
    Guid Resident, PairFacts Facts, double Probability, bool Shown, double Rules, double Expected, double Predicted, float[] Signals);

internal sealed record PopulationList(Matching.Engine.Domain.OpeningToRank Opening, PopulationPair[] Pairs)
{
    private const double Undecided = 0.16;

    public int Places { get; } = Pairs.Count(p => p.Shown);

    public double[] Predicted { get; } = [.. Pairs.Select(p => p.Predicted)];

    private ExplorationAgain Exploration { get; } = new([.. Pairs.Select(p => p.Probability)], Pairs.Count(p => p.Shown));

    /// <summary>The list as another draw of the exploration and of all decisions would have logged it.</summary>
    public LoggedList Draw(long seed, Guid cluster)
    {
        var random = new Random(unchecked((int)(seed * 7919)));
        var shown = Exploration.Draw(random);
        return new LoggedList(cluster, [.. Pairs.Select((p, i) =>
        {
            var decided = shown[i] && random.NextDouble() >= Undecided;
            return new LoggedPair(p.Probability, shown[i], decided ? RankingMetrics.Gain(LonePair.Grade(seed, Opening, p.Resident, p.Facts)) / PolicyPopulation.HighestGain : null);
        })]);
    }

    /// <summary>On the run's places, the best by the rules' score and something else, each standardised inside the list.</summary>
    public double[] Policy(double share, Func<PopulationPair, double> other)
    {
        var (rules, others) = (Standardised(p => p.Rules), Standardised(other));
        var list = new LoggedList(Opening.Id, [.. Pairs.Select(p => new LoggedPair(p.Probability, p.Shown, null))]);
        return ListPolicy.Best(list, [.. rules.Zip(others, (r, o) => (1 - share) * r + share * o)], Places);
    }

    /// <summary>Normal, drawn once for the pair.</summary>
    public double Noise(PopulationPair pair) => Truth.Taste(9, Opening.Id, pair.Resident, 9);

    private double[] Standardised(Func<PopulationPair, double> score)
    {
        var mean = Pairs.Average(score);
        var deviation = Math.Sqrt(Pairs.Average(p => (score(p) - mean) * (score(p) - mean)));
        return [.. Pairs.Select(p => deviation > 0 ? (score(p) - mean) / deviation : 0)];
    }
}
