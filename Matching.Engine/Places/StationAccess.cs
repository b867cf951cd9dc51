using Matching.Engine.Domain;

namespace Matching.Engine.Places;

/// <summary>How far one place is from every station of <see cref="Railway"/>, in minutes.</summary>
internal sealed class StationAccess
{
    /// <param name="radius">Kilometres around the place within which people live.</param>
    public StationAccess(Coordinates place, double radius)
    {
        var stations = Railway.Stations;
        (Walking, Bus) = (new double[stations.Length], new double[stations.Length]);
        for (var s = 0; s < stations.Length; s++)
        {
            var kilometres = TravelTime.Spread(TravelTime.Kilometres(place, stations[s].Place), radius);
            Walking[s] = Math.Max(TransitTime.StopWalk, TravelTime.Walk(kilometres));
            Bus[s] = kilometres * TravelTime.RoadDetour / 18 * 60;
        }
    }

    /// <summary>All the way on foot, never less than to a bus stop.</summary>
    public double[] Walking { get; }

    /// <summary>In the bus alone, at its speed in town.</summary>
    public double[] Bus { get; }
}
