using Matching.Engine.Evaluation.Exposure;

namespace Matching.Engine.Tests.Evaluation.Exposure;

public class ExposureAuditTests
{
    [Fact]
    public void Of_EvenlyShown_HasRatiosOfOne_AndAFavouredGroupShowsItself()
    {
        var groups = Groups(60, resident => resident % 3 == 0 ? "a" : "b");
        var even = ExposureAudit.Of(Pairs(40, 60, (opening, resident) => (opening + resident) % 5 == 0), groups, 1);
        Assert.All(even.Groups, g => Assert.InRange(g.Ratio!.Value.Mean, 0.95, 1.05));

        var favoured = ExposureAudit.Of(Pairs(40, 60, (opening, resident) => resident % 3 == 0 && (opening + resident) % 2 == 0), groups, 1);
        var a = favoured.Groups.Single(g => g.Name == "a");
        Assert.Equal((20, 1), (a.People, a.OfExposure));
        Assert.Equal(1 / 3.0, a.OfEligible!.Value, 12);
        Assert.Equal(3, a.Ratio!.Value.Mean, 9);
        Assert.Equal(0, favoured.Groups.Single(g => g.Name == "b").Ratio!.Value.High);
    }

    [Fact]
    public void Of_AGroupThatLooksForScarcerJobs_IsNotTakenForNeglected()
    {
        // Two kinds of openings, each drawn evenly from its own people: 1 place for 30 people of a, 3 places for 30 of b.
        List<EligiblePair> pairs = [.. Pairs(20, 30, (opening, resident) => resident == opening), .. Pairs(20, 30, (opening, resident) => resident % 10 == opening % 10, firstOpening: 100, firstResident: 30)];
        var audit = ExposureAudit.Of(pairs, Groups(60, resident => resident < 30 ? "a" : "b"), 1);
        Assert.All(audit.Groups, g => Assert.Equal(1, g.Ratio!.Value.Mean, 9));
    }

    [Fact]
    public void Of_SmallGroups_AreHidden_WithTheNextOneThatWouldTellThem()
    {
        var audit = ExposureAudit.Of(Pairs(10, 60, (_, resident) => resident % 2 == 0), Groups(60, r => r < 10 ? "few" : r < 25 ? "some" : "many"), 1);
        Assert.Equal(["many"], audit.Groups.Where(g => g.People is not null).Select(g => g.Name));
        Assert.All(audit.Groups.Where(g => g.People is null), g => Assert.True(g.OfEligible is null && g.OfExposure is null && g.Ratio is null));
        Assert.Contains("few ", audit.ToText(), StringComparison.Ordinal);
        Assert.DoesNotContain(" 15 ", audit.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_PeopleWithoutAGroup_AreCountedAsSuch()
    {
        var audit = ExposureAudit.Of(Pairs(10, 40, (_, resident) => resident < 5), Groups(20, _ => "known"), 1);
        Assert.Equal(20, audit.Groups.Single(g => g.Name == AuditGroups.Unknown).People);
    }

    private static List<EligiblePair> Pairs(int openings, int residents, Func<int, int, bool> shown, int firstOpening = 0, int firstResident = 0) =>
    [
        .. from o in Enumerable.Range(firstOpening, openings)
           from r in Enumerable.Range(firstResident, residents)
           select new EligiblePair(Id(o), Id(1000 + r), shown(o, r) ? 1 : 0),
    ];

    private static AuditGroups Groups(int residents, Func<int, string> group) =>
        new("test", Enumerable.Range(0, residents).ToDictionary(r => Id(1000 + r), group));

    private static Guid Id(int n) => new(n, 0, 0, new byte[8]);
}
