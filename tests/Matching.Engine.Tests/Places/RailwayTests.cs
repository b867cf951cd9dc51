using System.Globalization;
using Matching.Engine.Domain;
using Matching.Engine.Places;

namespace Matching.Engine.Tests.Places;

public class RailwayTests
{
    private static readonly Coordinates Sqy = new(48.788, 2.0447);
    private static readonly Coordinates Trappes = new(48.775, 2.0067);

    [Fact]
    public void Lines_MinutesGrowFromStopToStop() =>
        Assert.All(RailLines.All, line => Assert.All(line.Stops.Zip(line.Stops.Skip(1)), next => Assert.True(next.First.Minutes < next.Second.Minutes, line.Name)));

    /// <summary>No train of a suburb is quicker than 100 km/h from stop to stop, nor slower than a bus.</summary>
    [Fact]
    public void Lines_SpeedsArePlausible() => Assert.All(RailLines.All, line => Assert.All(line.Stops.Zip(line.Stops.Skip(1)), next =>
        Assert.InRange(TravelTime.Kilometres(next.First.Station.Place, next.Second.Station.Place) / (next.Second.Minutes - next.First.Minutes) * 60, 20, 100)));

    [Fact]
    public void At_AnyTwoStations_AreLinkedBothWaysAlike()
    {
        foreach (var rides in new[] { Railway.At(HourBand.Day), Railway.At(HourBand.Early) })
        {
            for (var i = 0; i < Railway.Stations.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    Assert.InRange(rides[i, j].Total, 5, 150);
                    Assert.Equal(rides[i, j].Total, rides[j, i].Total);
                }
            }
        }
    }

    [Fact]
    public void At_OneLine_IsHalfTheGapAndTheRide()
    {
        Assert.Equal(new RailRide(7.5, 3), Ride("Saint-Quentin-en-Yvelines", "Trappes", HourBand.Day));
        Assert.Equal(new RailRide(15, 3), Ride("Saint-Quentin-en-Yvelines", "Trappes", HourBand.Evening));
    }

    /// <summary>From Plaisir to Trappes one changes at Saint-Cyr: 15 + 14, 4 to the other platform, 7.5 + 6.</summary>
    [Fact]
    public void At_TwoLines_CountsTheChangeAndTheSecondWait() =>
        Assert.Equal(new RailRide(15, 14 + 4 + 7.5 + 6), Ride("Plaisir – Grignon", "Trappes", HourBand.Day));

    /// <summary>Five minutes on foot at each end, as for a bus.</summary>
    [Fact]
    public void Transit_BetweenStations_TakesTheTrain() =>
        Assert.Equal((int)Math.Ceiling(5 + 7.5 + 3 + 5), TravelTime.Minutes(Sqy, Trappes, TravelMode.Transit, WorkHours.Day));

    [Theory]
    [InlineData("05:00", "13:00", false)] // the first train leaves at 5.30
    [InlineData("05:30", "13:00", false)] // … and is not there before
    [InlineData("06:00", "13:00", true)]
    [InlineData("09:00", "17:00", true)]
    [InlineData("14:00", "22:00", true)]
    [InlineData("16:00", "00:20", true)]
    [InlineData("18:00", "01:00", false)] // the last has left at 0.30
    [InlineData("22:00", "06:00", true)] // a night's work between the last trains and the first
    public void Transit_BetweenStations_RunsWhenTrainsDo(string start, string end, bool runs) =>
        Assert.Equal(runs, TravelTime.Minutes(Sqy, Trappes, TravelMode.Transit, Hours(start, end)) < TravelTime.Impossible);

    /// <summary>Five kilometres and no station: the bus takes 33 minutes from the stop, the first one leaves at 6, the last one at 21.35.</summary>
    [Theory]
    [InlineData("06:15", "14:00", false)]
    [InlineData("06:45", "14:00", true)]
    [InlineData("13:00", "21:30", true)]
    [InlineData("13:00", "21:31", false)]
    public void Transit_WithoutRailway_RunsWhenBusesDo(string start, string end, bool runs) =>
        Assert.Equal(runs, TravelTime.Minutes(new(46, 2), new(46.045, 2), TravelMode.Transit, Hours(start, end)) < TravelTime.Impossible);

    /// <summary>Between 9 and 17 everything runs: saying the hour changes nothing; and an hour that is less well served is never a gain.</summary>
    [Fact]
    public void Transit_AroundTheArea_TheHourOnlyEverTakesAway()
    {
        var places = Enumerable.Range(0, 30).Select(n => new Coordinates(48.70 + 0.13 * (n * 7 % 30) / 30, 1.90 + 0.20 * n / 30)).ToList();
        foreach (var home in places)
        {
            foreach (var work in places)
            {
                var day = TravelTime.Minutes(home, work, TravelMode.Transit, WorkHours.Day);
                Assert.Equal(day, TravelTime.Minutes(home, work, TravelMode.Transit, Hours("09:00", "17:00")));
                Assert.InRange(TravelTime.Minutes(home, work, TravelMode.Transit, Hours("06:30", "21:00")), day, TravelTime.Impossible);
                Assert.InRange(day, 0, TravelTime.Minutes(home, work, TravelMode.Walk, WorkHours.Day));
            }
        }
    }

    /// <summary>What does not run on schedules is not touched by the hour.</summary>
    [Theory]
    [InlineData(TravelMode.Walk)]
    [InlineData(TravelMode.Bicycle)]
    public void Minutes_OwnLegs_AreTheSameAtFive(string mode) =>
        Assert.Equal(TravelTime.Minutes(Sqy, Trappes, mode, WorkHours.Day), TravelTime.Minutes(Sqy, Trappes, mode, Hours("05:00", "13:00")));

    private static WorkHours Hours(string start, string end) => WorkHours.Of([], TimeOnly.Parse(start, CultureInfo.InvariantCulture), TimeOnly.Parse(end, CultureInfo.InvariantCulture));

    private static RailRide Ride(string from, string to, HourBand hour) => Railway.At(hour)[Number(from), Number(to)];

    private static int Number(string station) => Array.FindIndex(Railway.Stations, s => s.Name == station);
}
