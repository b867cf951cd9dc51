using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;

namespace Matching.Engine.Tests.Shortlisting;

public class WithinReachTests
{
    [Fact]
    public void Steps_Licence_CountsOpeningsThatAskNothingElse()
    {
        var licence = new Requirement(RequirementKind.Licence, "B", "Permis B", true);
        var certificate = new Requirement(RequirementKind.Certificate, "R489-3", "CACES R489 catégorie 3", true);
        var steps = Steps(Some.Resident, Opening() with { Requirements = [licence] }, Opening() with { Requirements = [licence] }, Opening() with { Requirements = [licence, certificate] }, Opening());
        Assert.Equal("Avec le permis B\u00A0: 2\u00A0offres de plus.", Assert.Single(steps).Sentence);
    }

    [Fact]
    public void Steps_LargerLicenceHeld_NeedsNoSmaller()
    {
        var opening = Opening() with { Requirements = [new(RequirementKind.Licence, "B", "Permis B", true)] };
        Assert.Empty(Steps(Some.Resident with { Licences = ["C"] }, opening));
    }

    [Fact]
    public void Steps_Language_GoesOneLevelAndNotTwo()
    {
        var person = Some.Resident with { Languages = [new("fr", "A2")] };
        Assert.Equal("Avec le niveau B1 en français\u00A0: 1\u00A0offre de plus.", Assert.Single(Steps(person, French("B1"))).Sentence);
        Assert.Empty(Steps(person, French("B2")));
    }

    [Fact]
    public void Steps_ScheduleAndContract_AreNamed()
    {
        var person = Some.Resident with { SchedulesAccepted = [Schedule.Day], ContractsWanted = [Contract.Cdi] };
        Assert.Equal("En acceptant de travailler le week-end\u00A0: 1\u00A0offre de plus.", Assert.Single(Steps(person, Opening() with { Contract = Contract.Cdi, Schedules = [Schedule.Day, Schedule.Weekend] })).Sentence);
        Assert.Equal("contract:temp", Assert.Single(Steps(person, Opening() with { Contract = Contract.Temp, Schedules = [Schedule.Day] })).Code);
    }

    /// <summary>Against the plain meaning, on an invented market: a step counted at n lets n more openings pass when it is really made.</summary>
    [Fact]
    public void Steps_InventedMarket_EveryCountIsWhatTheStepBrings()
    {
        var market = Some.Market(60, 40);
        var seen = 0;
        foreach (var person in market.Residents)
        {
            var before = Passed(person, market.Openings);
            foreach (var step in Steps(person, [.. market.Openings]))
            {
                var after = ResidentVariants.Of(person, market.Openings).Single(v => v.Code == step.Code).Resident;
                Assert.Equal(step.Openings, Passed(after, market.Openings).Except(before).Count());
                seen++;
            }
        }

        Assert.True(seen > 40, $"{seen} steps were compared.");
    }

    private static HashSet<Guid> Passed(ResidentToRank person, IReadOnlyList<OpeningToRank> openings) =>
        [.. ShortlistRun.Run(Request(openings) with { Residents = [person with { PendingMatches = 0 }] }).Findings.Where(f => f.Passed > 0).Select(f => f.OpeningId)];

    private static IReadOnlyList<SmallStep> Steps(ResidentToRank person, params OpeningToRank[] openings) => WithinReach.Of(Request(openings), person);

    private static ShortlistRequest Request(IReadOnlyList<OpeningToRank> openings) => new(openings, [], OccupationCloseness.OfTree, new RuleRanker(), Some.Today, Seed: 1);

    private static OpeningToRank French(string level) => Opening() with { Requirements = [new(RequirementKind.Language, "fr", "Français", true, level)] };

    private static OpeningToRank Opening() => Some.Opening with { Id = Guid.NewGuid() };
}
