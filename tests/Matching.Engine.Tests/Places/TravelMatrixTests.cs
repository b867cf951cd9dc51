using System.Collections.Concurrent;
using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Places;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;

namespace Matching.Engine.Tests.Places;

public class TravelMatrixTests
{
    private static readonly Coordinates Plaisir = new(48.8126, 1.9470);

    [Fact]
    public void Run_ManyOpeningsAndPeople_AsksEachPairOfPointsOnce()
    {
        var market = Some.Market(60, 300);
        var times = new Counting();
        Run(market.Openings, market.Residents, times);
        Assert.Equal(market.Residents.Select(r => r.Home).Distinct().Count()
            * market.Openings.Select(o => (o.Place, WorkHours.Of(o))).Distinct().Count() * TravelMode.All.Count, times.Asked.Count);
        Assert.All(times.Asked.Values, count => Assert.Equal(1, count));
    }

    /// <summary>An early shift eight kilometres away: by day the bus is in time, before seven it is not, and a car always is.</summary>
    [Fact]
    public void Run_EarlyShiftWithoutACar_IsOutOfReach()
    {
        var byDay = Some.Opening with { Place = Plaisir };
        var early = byDay with { Schedules = [Schedule.Early] };
        var rides = Some.Resident with { MaxTravelMinutes = 60, SchedulesAccepted = [Schedule.Day, Schedule.Early] };
        var drives = rides with { TravelModes = [TravelMode.Transit, TravelMode.Car] };
        Assert.Single(Run([byDay], [rides]).Matches);
        Assert.Single(Run([early], [drives]).Matches);

        var result = Run([early], [rides]);
        Assert.Empty(result.Matches);
        Assert.Equal("travel", Assert.Single(Assert.Single(result.Findings).Obstacles).Requirement.Code);
    }

    /// <summary>Both are early; at 5 nothing runs yet, at 6.45 the first train from next door is in time.</summary>
    [Fact]
    public void Run_TheHourOfAnEarlyStart_Decides()
    {
        var (sqy, trappes) = (new Coordinates(48.788, 2.0447), new Coordinates(48.775, 2.0067));
        var rides = Some.Resident with { Home = sqy, MaxTravelMinutes = 60, SchedulesAccepted = [Schedule.Early], TravelModes = [TravelMode.Transit] };
        OpeningToRank At(int hour, int minute) => Some.Opening with { Place = trappes, Schedules = [Schedule.Early], StartsAt = new(hour, minute), EndsAt = new(14, 0) };
        Assert.Single(Run([At(6, 45)], [rides]).Matches);
        Assert.Empty(Run([At(5, 0)], [rides]).Matches);

        // Who comes by car hears of it.
        var drives = rides with { TravelModes = [TravelMode.Transit, TravelMode.Car] };
        var reasons = Assert.Single(Run([At(5, 0)], [drives]).Matches).Explanation;
        Assert.Contains(reasons.Fits, r => r.Text.StartsWith("Environ", StringComparison.Ordinal) && r.Text.Contains("en voiture aux horaires du poste, de 5\u00A0h à 14\u00A0h (", StringComparison.Ordinal));
        Assert.Contains(reasons.Missing, r => r.Text == "Prise de poste à 5\u00A0h\u00A0: pas de transport en commun à cette heure");
    }

    [Fact]
    public void Run_OtherTravelTimes_AreWhatCounts()
    {
        var early = Some.Opening with { Place = Plaisir, Schedules = [Schedule.Early] };
        var rides = Some.Resident with { MaxTravelMinutes = 60, SchedulesAccepted = [Schedule.Early] };
        var match = Assert.Single(Run([early], [rides], new Shuttle()).Matches);
        Assert.Contains(match.Explanation.Fits, reason => reason.Text.StartsWith("Environ 20\u00A0min en transports en commun", StringComparison.Ordinal));
    }

    [Fact]
    public void ByDistance_WorkAtTheCentreOfTheCommune_IsNotAtTheDoor()
    {
        Assert.Equal(0, TravelTime.Minutes(Plaisir, Plaisir, TravelMode.Walk, WorkHours.Day));
        Assert.Equal(17, TravelByDistance.Instance.Minutes(Plaisir, Plaisir, TravelMode.Walk, WorkHours.Day));
    }

    private static ShortlistResult Run(IReadOnlyList<OpeningToRank> openings, IReadOnlyList<ResidentToRank> residents, ITravelTimes? times = null) =>
        ShortlistRun.Run(new ShortlistRequest(openings, residents, OccupationCloseness.OfTree, new RuleRanker(), Some.Today, 1)
        {
            Travel = times ?? TravelByDistance.Instance,
            Options = new ShortlistOptions(MaxThreads: 1),
        });

    private sealed class Counting : ITravelTimes
    {
        public ConcurrentDictionary<(Coordinates, Coordinates, string, WorkHours), int> Asked { get; } = new();

        public int Minutes(Coordinates home, Coordinates work, string mode, WorkHours hours)
        {
            Asked.AddOrUpdate((home, work, mode, hours), 1, (_, count) => count + 1);
            return 15;
        }
    }

    /// <summary>A shuttle of the business park that runs at any hour.</summary>
    private sealed class Shuttle : ITravelTimes
    {
        public int Minutes(Coordinates home, Coordinates work, string mode, WorkHours hours) =>
            mode == TravelMode.Transit ? 20 : TravelByDistance.Instance.Minutes(home, work, mode, hours);
    }
}
