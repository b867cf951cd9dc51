using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;

namespace Matching.Engine.Tests.Shortlisting;

public class AlmostPassedTests
{
    private static int next;

    [Fact]
    public void Almost_Licence_CountsThoseWhoLackOnlyIt()
    {
        var opening = Asking(new(RequirementKind.Licence, "B", "Permis B", true));
        var change = Only(opening, Person(), Person(), Person() with { MaxTravelMinutes = 1 }, Person() with { Licences = ["B"] });
        Assert.Equal(("licence:B", 2), (change.Code, change.People));
        Assert.Equal("Avec le permis B, ou sans l’exiger\u00A0: 2\u00A0personnes de plus.", change.Sentence);
    }

    [Fact]
    public void Almost_Certificate_IsNamed()
    {
        var change = Only(Asking(new(RequirementKind.Certificate, "R489-3", "CACES R489 catégorie 3", true)), Person());
        Assert.Equal("Avec «\u00A0CACES R489 catégorie 3\u00A0», ou sans l’exiger\u00A0: 1\u00A0personne de plus.", change.Sentence);
    }

    [Fact]
    public void Almost_LegalAuthorisation_NamesTheStepAndNeverWaivesIt()
    {
        var guard = Some.Opening with { OccupationCode = "K2503", Requirements = [new(RequirementKind.Certificate, "CQP-APS", "Carte", true)] };
        var change = Only(guard, Wanting("K2503"), Wanting("K2503") with { MaxTravelMinutes = 1 });
        Assert.Equal(("authorisation:CQP-APS", 1), Code(change));
        Assert.Contains("que la loi exige (formation d’agent de sécurité", change.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("sans l’exiger", change.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Almost_StateDiploma_IsNoSmallChange() => Assert.Empty(Almost(Some.Opening with { OccupationCode = "J1501" }, Wanting("J1501")));

    [Fact]
    public void Almost_Language_CountsOneLevelAndNotTwo()
    {
        var opening = Asking(new(RequirementKind.Language, "en", "Anglais", true, "B2"));
        var change = Only(opening, Person() with { Languages = [new("en", "B1")] }, Person() with { Languages = [new("en", "A2")] });
        Assert.Equal("Si le niveau B1 suffisait en anglais\u00A0: 1\u00A0personne de plus.", change.Sentence);
    }

    [Fact]
    public void Almost_Hours_SaysWhichScheduleOrHowManyHours()
    {
        var night = Some.Opening with { Schedules = [Schedule.Day, Schedule.Weekend] };
        Assert.Equal(("schedule:weekend", 1), Code(Only(night, Person())));
        Assert.Equal(("hours:more", 1), Code(Only(Some.Opening with { HoursPerWeek = 24 }, Person(), Person() with { HoursMin = 35 })));
        Assert.Equal(("hours:less", 1), Code(Only(Some.Opening with { HoursPerWeek = 45 }, Person() with { HoursMax = 39 }, Person() with { HoursMax = 30 })));
    }

    [Fact]
    public void Almost_Contract_SaysWhichOneBringsHowMany()
    {
        var changes = Almost(Some.Opening with { Contract = Contract.Temp }, Person() with { ContractsWanted = [Contract.Cdi] }, Person());
        Assert.Equal([("contract:cdi", 2), ("contract:cdd", 1)], changes.Select(Code));
    }

    [Fact]
    public void Almost_Travel_SaysMinutesAndBuses()
    {
        // Some six kilometres, by public transport only: by day it is near enough, before dawn it is not.
        var early = Some.Opening with { Schedules = [Schedule.Early], Place = new(48.83, 2.01) };
        var person = Person() with { TravelModes = [TravelMode.Transit], SchedulesAccepted = [Schedule.Early] };
        var limit = Enumerable.Range(10, 110).First(minutes => 1 == Passed(Request(
            [early with { Schedules = [Schedule.Day] }], [person with { MaxTravelMinutes = minutes, SchedulesAccepted = [Schedule.Day] }])));
        Assert.Contains(("travel:transit", 1), Almost(early, person with { MaxTravelMinutes = limit }).Select(Code));

        var near = Only(early with { Schedules = [Schedule.Day] }, person with { MaxTravelMinutes = limit - 10, SchedulesAccepted = [Schedule.Day] }, person with { Id = Person().Id, MaxTravelMinutes = limit - 20, SchedulesAccepted = [Schedule.Day] });
        Assert.Equal("Avec 15 minutes de trajet de plus\u00A0: 1\u00A0personne de plus.", near.Sentence);
    }

    [Fact]
    public void Almost_StartAtFive_SaysTheHour()
    {
        var opening = Some.Opening with { Schedules = [Schedule.Early], StartsAt = new(5, 0), Place = new(48.775, 2.0067) };
        var person = Person() with { TravelModes = [TravelMode.Transit], SchedulesAccepted = [Schedule.Early], MaxTravelMinutes = 60 };
        var change = Almost(opening, person).Single(c => c.Code == "travel:transit");
        Assert.Equal("Avec, pour une prise de poste à 5\u00A0h, les bus et les trains de la journée", change.Words);
    }

    /// <summary>Without the early start its hour is gone too: the bus of the day is in time.</summary>
    [Fact]
    public void Almost_WithoutEarlyStart_TheHourGoesWithIt()
    {
        var opening = Some.Opening with { Schedules = [Schedule.Day, Schedule.Early], StartsAt = new(5, 0), Place = new(48.775, 2.0067) };
        var person = Person() with { TravelModes = [TravelMode.Transit], SchedulesAccepted = [Schedule.Day], MaxTravelMinutes = 60 };
        var driver = Person() with { TravelModes = [TravelMode.Car], SchedulesAccepted = [Schedule.Day] };
        Assert.Equal(2, Almost(opening, person, driver).Single(c => c.Code == "schedule:early").People);
    }

    [Fact]
    public void Almost_Experience_CountsThoseWhoLackAtMostTwoMonths()
    {
        var opening = Some.Opening with { ExperienceMonths = 26, ExperienceRequired = true };
        var change = Only(opening, Person(), Person() with { Occupations = [new("N1103", 1, 20)] });
        Assert.Equal(("experience:2", 1), Code(change));
    }

    [Fact]
    public void Almost_TwoThingsMissingOrListFull_SaysNothing()
    {
        var opening = Asking(new(RequirementKind.Licence, "B", "Permis B", true)) with { Contract = Contract.Temp };
        Assert.Empty(Almost(opening, Person()));
        Assert.Empty(Almost(Asking(new(RequirementKind.Licence, "B", "Permis B", true)), [Person(), .. Enumerable.Range(0, 5).Select(_ => Person() with { Licences = ["B"] })]));
    }

    /// <summary>Against the plain meaning, on an invented market: a change counted at n lets n more pass when it is really made.</summary>
    [Fact]
    public void Almost_InventedMarket_EveryCountIsWhatTheChangeBrings()
    {
        var market = Some.Market(40, 300);
        var request = Request(market.Openings, market.Residents);
        var seen = 0;
        foreach (var finding in ShortlistRun.Run(request).Findings)
        {
            var opening = market.Openings.Single(o => o.Id == finding.OpeningId);
            foreach (var change in finding.Almost.Where(c => c.Code.StartsWith("licence:", StringComparison.Ordinal)))
            {
                var without = opening with { Requirements = [.. opening.Requirements.Where(r => $"licence:{r.Code}" != change.Code)] };
                Assert.Equal(finding.Passed + change.People, Passed(request with { Openings = [without] }));
                seen++;
            }

            foreach (var change in finding.Almost.Where(c => c.Code == "travel:15"))
            {
                var patient = market.Residents.Select(r => r with { MaxTravelMinutes = r.MaxTravelMinutes + 15 }).ToList();
                Assert.Equal(finding.Passed + change.People, Passed(request with { Openings = [opening], Residents = patient }));
                seen++;
            }

            Assert.All(finding.Almost, c => Assert.InRange(c.People, 1, finding.Considered));
        }

        Assert.True(seen > 5, $"{seen} changes were compared.");
    }

    private static int Passed(ShortlistRequest request) => ShortlistRun.Run(request).Findings[0].Passed;

    private static (string, int) Code(SmallChange change) => (change.Code, change.People);

    private static OpeningToRank Asking(Requirement requirement) => Some.Opening with { Requirements = [requirement] };

    private static ResidentToRank Person() => Some.Resident with { Id = new Guid(Interlocked.Increment(ref next), 0, 0, new byte[8]) };

    private static ResidentToRank Wanting(string occupation) => Person() with { Occupations = [new(occupation, 1, 24)] };

    private static SmallChange Only(OpeningToRank opening, params ResidentToRank[] people) => Assert.Single(Almost(opening, people));

    private static IReadOnlyList<SmallChange> Almost(OpeningToRank opening, params ResidentToRank[] people) =>
        ShortlistRun.Run(Request([opening], people)).Findings[0].Almost;

    private static ShortlistRequest Request(IReadOnlyList<OpeningToRank> openings, IReadOnlyList<ResidentToRank> people) =>
        new(openings, people, OccupationCloseness.OfTree, new RuleRanker(), Some.Today, Seed: 1) { Options = new(SmallChanges: true) };
}
