using Matching.Engine.Evaluation;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;
using Matching.Engine.Signals;
using Matching.Engine.Simulation;

namespace Matching.Benchmarks;

/// <summary>A fresh simulated market on which orders are judged: every pair that passes the hard requirements, with its drawn grade.</summary>
/// <param name="LeftOut">Openings where nobody came to more than a refusal, or with one person only.</param>
internal sealed record JudgedMarket(IReadOnlyList<JudgedOpening> Openings, int LeftOut)
{
    public static JudgedMarket Make(int openings, int residents, int seed, DateOnly today)
    {
        var market = InventedMarket.Make(openings, residents, seed, today);
        var table = new ResidentTable(market.Residents);
        var all = market.Openings.Select(o => JudgedOpening.Of(new OpeningCard(o, table, OccupationCloseness.OfTree, today), table, seed)).ToList();
        var judged = all.Where(o => o.Grades.Length > 1 && o.Grades.Any(g => g > 0)).ToList();
        return new JudgedMarket(judged, all.Count - judged.Count);
    }

    public int Pairs => Openings.Sum(o => o.Grades.Length);

    /// <summary>Mean NDCG@10 of the drawn grades, in the order of these scores.</summary>
    public double Ndcg10(Func<JudgedOpening, IReadOnlyList<double>> scores) =>
        Openings.Average(o => RankingMetrics.Ndcg([.. o.Order(scores(o)).Select(i => o.Grades[i])], 10)!.Value);

    public double Ndcg10(IRanker ranker) => Ndcg10(o => o.Scores(ranker));
}

/// <param name="Values">Signals, signal-major.</param>
/// <param name="Gains">Expected from the facts: what the oracle sorts by.</param>
/// <param name="Index">P(want) × P(get) without the taste.</param>
internal sealed record JudgedOpening(Guid Id, Guid[] Residents, float[] Values, double[] Gains, double[] Index, int[] Grades)
{
    public static JudgedOpening Of(OpeningCard card, ResidentTable table, long seed)
    {
        var (ids, facts, vectors, block) = (new List<Guid>(), new List<PairFacts>(), new List<float[]>(), new PairBlock(table));
        block.Open(card);
        for (var row = 0; row < table.Residents.Count; row++)
        {
            block.Compare(row, 1);
            if (HardRequirements.Check(block, 0) != HardFailures.None) continue;
            ids.Add(table.Ids[row]);
            facts.Add(block.Facts(0));
            vectors.Add(PairVector.Of(block));
        }

        float[] values = [.. Enumerable.Range(0, SignalSet.Current.Count).SelectMany(s => vectors.Select(v => v[s]))];
        return new JudgedOpening(
            card.Opening.Id,
            [.. ids],
            values,
            [.. facts.Select(f => LonePair.ExpectedGain(card.Opening, f))],
            [.. facts.Select(f => Truth.Probability(Truth.Wants(card.Opening, f)) * Truth.Probability(Truth.Gets(card.Opening, f)))],
            [.. facts.Select((f, i) => LonePair.Grade(seed, card.Opening, ids[i], f))]);
    }

    public double[] Scores(IRanker ranker)
    {
        var scores = new float[Residents.Length];
        ranker.Score(new SignalBlock(Values, Id, Residents, [.. Enumerable.Range(0, Residents.Length)]), scores);
        return [.. scores.Select(s => (double)s)];
    }

    /// <summary>Best first; equal scores by id.</summary>
    public IEnumerable<int> Order(IReadOnlyList<double> scores) =>
        Enumerable.Range(0, scores.Count).OrderByDescending(i => scores[i]).ThenBy(i => Residents[i]);
}
