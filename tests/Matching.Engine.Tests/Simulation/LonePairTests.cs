using Matching.Engine.Evaluation;
using Matching.Engine.Occupations;
using Matching.Engine.Signals;
using Matching.Engine.Simulation;

namespace Matching.Engine.Tests.Simulation;

public class LonePairTests
{
    private static readonly InventedMarket Market = InventedMarket.Make(8, 40, seed: 5, Some.Today);

    [Fact]
    public void ExpectedGain_IsTheMeanOfManyDraws()
    {
        var (drawn, expected) = (0.0, 0.0);
        var apart = 0;
        foreach (var (opening, resident, facts) in Pairs())
        {
            // Another seed, another taste: both are integrated.
            var gains = Enumerable.Range(0, 200).Average(n => RankingMetrics.Gain(LonePair.Grade(n, opening, resident, facts)));
            var mean = LonePair.ExpectedGain(opening, facts);
            (drawn, expected) = (drawn + gains, expected + mean);
            if (Math.Abs(gains - mean) > 4 * 4.0 / Math.Sqrt(200)) apart++;
        }

        Assert.Equal(1, expected / drawn, 0.03);
        Assert.Equal(0, apart);
    }

    [Fact]
    public void Taste_BelongsToThePair_SoThatTheOracleCannotKnowIt()
    {
        var (opening, resident, facts) = Pairs().MaxBy(p => LonePair.ExpectedGain(p.Opening, p.Facts));
        var ofOneTaste = Enumerable.Range(0, 300).Average(d => LonePair.Grade(1, opening, resident, facts, d));
        var ofAnother = Enumerable.Range(0, 300).Average(d => LonePair.Grade(2, opening, resident, facts, d));
        Assert.NotEqual(ofOneTaste, ofAnother, 0.02);
        Assert.Equal(LonePair.Grade(1, opening, resident, facts, 3), LonePair.Grade(1, opening, resident, facts, 3));
    }

    private static IEnumerable<(Matching.Engine.Domain.OpeningToRank Opening, Guid Resident, PairFacts Facts)> Pairs()
    {
        var table = new ResidentTable(Market.Residents);
        foreach (var opening in Market.Openings)
        {
            var card = new OpeningCard(opening, table, OccupationCloseness.OfTree, Some.Today);
            for (var row = 0; row < table.Residents.Count; row++)
            {
                PairComparison.Compare(card, table, row, out var facts);
                yield return (opening, table.Ids[row], facts);
            }
        }
    }
}
