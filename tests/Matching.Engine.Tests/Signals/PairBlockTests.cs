using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Signals;

namespace Matching.Engine.Tests.Signals;

public class PairBlockTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(128)]
    [InlineData(300)]
    public void Compare_AnyBlock_GivesEachPairTheFactsItHasAlone(int residents)
    {
        var market = Some.Market(12, residents);
        var table = new ResidentTable(market.Residents);
        var block = new PairBlock(table);
        foreach (var opening in market.Openings)
        {
            var card = new OpeningCard(opening, table, OccupationCloseness.OfTree, Some.Today);
            block.Open(card);
            for (var first = 0; first < residents; first += PairBlock.Rows)
            {
                var count = Math.Min(PairBlock.Rows, residents - first);
                block.Compare(first, count);
                var signals = new float[count * SignalSet.Current.Count];
                SignalSet.Current.Write(block, count, signals);
                for (var i = 0; i < count; i++)
                {
                    var alone = PairVector.Of(opening, table.Residents[first + i], OccupationCloseness.OfTree, Some.Today);
                    Assert.Equal(alone, Enumerable.Range(0, alone.Length).Select(s => signals[s * count + i]));
                    PairComparison.Compare(card, table, first + i, out var facts);
                    Assert.Equal(facts, block.Facts(i));
                }
            }
        }
    }

    [Fact]
    public void Compare_SeveralOccupations_CountsTheClosestWishAndTheLongestPractice()
    {
        var resident = Some.Resident with
        {
            Occupations = [new("N1101", 3, 0), new("N1103", 2, 5), new("N1105", 1, 0), new("K1304", 0, 40), new("N1103", 0, 7)],
        };
        var facts = Facts(Some.Opening with { OccupationCode = "N1103" }, resident);
        Assert.Equal((1f, 2, 3), (facts.WantedCloseness, facts.WishRank, facts.Wishes));
        Assert.Equal(0.45f, facts.FirstWishCloseness);
        Assert.Equal((12, 52), (facts.ExactMonths, facts.PractisedMonths));
        Assert.Equal((12f, 1f, 0f), (facts.RelevantMonths, facts.PractisedCloseness, facts.LongestCloseness));
        Assert.Equal(1, Facts(Some.Opening with { OccupationCode = "N1199" }, resident).WishRank);
        Assert.Equal(0, Facts(Some.Opening, resident with { Occupations = [] }).Wishes);
    }

    [Fact]
    public void Compare_SomethingHeldTwiceOrByNobody_CountsOnce()
    {
        var opening = Some.Opening with
        {
            Requirements = [new(RequirementKind.Skill, "s1", "S1", false), new(RequirementKind.Skill, "S2", "S2", true), new(RequirementKind.Certificate, "SST", "SST", false)],
        };
        var facts = Facts(opening, Some.Resident with { SkillCodes = ["S1", "s1", "S9"], Certificates = [] });
        Assert.Equal((2, 1, 1, 1), (facts.SkillsAsked, facts.SkillsHeld, facts.SkillsMissing, facts.CertificatesWishedMissing));
    }

    private static PairFacts Facts(OpeningToRank opening, ResidentToRank resident)
    {
        var table = new ResidentTable([resident]);
        PairComparison.Compare(new OpeningCard(opening, table, OccupationCloseness.OfTree, Some.Today), table, 0, out var facts);
        return facts;
    }
}
