using Matching.Engine.Domain;

namespace Matching.Engine.Places;

/// <summary>Public transport: the best of the bus and of the railway, to which one walks or rides.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>5 minutes of walking at each end, or more to a station that is farther; a wait of 6 minutes for a bus by day, 12 at week-ends and evenings, 25 early and at night.</item>
/// <item>Bus: 18 km/h over the first 7 km of road, 40 km/h (whatever quicker there is) beyond with 6 minutes to change.</item>
/// <item>Railway: <see cref="Railway"/>; the way to a station is walked, or ridden by bus with <see cref="Railway.ChangeMinutes"/> to change.</item>
/// <item>Where the hour is known, each vehicle must run when one gets to its stop (<see cref="TransitService"/>), there and back; where it is not, nothing runs at night.</item>
/// <item>Never slower than walking all the way; but impossible where nothing runs.</item>
/// </list>
/// </remarks>
internal static class TransitTime
{
    public const double StopWalk = 5;

    /// <param name="homeRadius">Kilometres around <paramref name="home"/> within which people live.</param>
    public static double Minutes(Coordinates home, Coordinates work, WorkHours hours, double homeRadius)
    {
        var (near, far) = (new StationAccess(home, homeRadius), new StationAccess(work, 0));
        var kilometres = TravelTime.Spread(TravelTime.Kilometres(home, work), homeRadius);
        var there = OneWay(kilometres, near, far, hours.There, arrives: true);
        return hours.Back == hours.There && hours.There.At is null ? there : Math.Max(there, OneWay(kilometres, far, near, hours.Back, arrives: false));
    }

    private static double OneWay(double kilometres, StationAccess from, StationAccess to, TravelHour hour, bool arrives)
    {
        if (hour is { Band: HourBand.Night, At: null }) return TravelTime.Impossible;
        var journey = new TransitJourney(hour, arrives);
        journey.TryBus(BusRiding(kilometres));
        journey.TryTrains(from, to);
        return journey.IsPossible ? Math.Min(TravelTime.Walk(kilometres), journey.Minutes) : TravelTime.Impossible;
    }

    private static double BusRiding(double kilometres)
    {
        var road = kilometres * TravelTime.RoadDetour;
        return 60 * (Math.Min(road, 7) / 18 + Math.Max(road - 7, 0) / 40) + (road > 7 ? 6 : 0);
    }
}
