namespace Matching.Engine.Places;

/// <summary>Quickest rides between any two stations of <see cref="RailLines"/>, with changes, worked out once.</summary>
internal static class Railway
{
    /// <summary>From one platform, or bus stop, to another.</summary>
    public const int ChangeMinutes = 4;

    /// <summary>Who knows that trains are rare comes in time for one.</summary>
    public const double LongestWait = 15;

    public static readonly RailStation[] Stations = [.. RailLines.All.SelectMany(line => line.Stops).Select(stop => stop.Station).Distinct()];

    private static readonly RailRide[,] Peak = Rides(line => line.PeakMinutes);

    private static readonly RailRide[,] Other = Rides(line => line.OtherMinutes);

    /// <returns>By station and station, as numbered in <see cref="Stations"/>.</returns>
    public static RailRide[,] At(HourBand hour) => hour == HourBand.Day ? Peak : Other;

    private static RailRide[,] Rides(Func<RailLine, int> gap)
    {
        var rides = Direct(gap);
        var count = Stations.Length;
        for (var k = 0; k < count; k++)
        {
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < count; j++)
                {
                    var (to, on) = (rides[i, k], rides[k, j]);
                    var changed = new RailRide(to.Wait, to.Riding + ChangeMinutes + on.Total);
                    if (i != k && k != j && i != j && changed.Total < rides[i, j].Total) rides[i, j] = changed;
                }
            }
        }

        return rides;
    }

    private static RailRide[,] Direct(Func<RailLine, int> gap)
    {
        var numbers = Stations.Select((station, number) => (station, number)).ToDictionary(x => x.station, x => x.number);
        var rides = new RailRide[numbers.Count, numbers.Count];
        foreach (ref var ride in System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref rides[0, 0], rides.Length)) ride = new(0, double.PositiveInfinity);
        foreach (var line in RailLines.All)
        {
            var wait = Math.Min(LongestWait, gap(line) / 2.0);
            foreach (var (from, to) in line.Stops.SelectMany(from => line.Stops, (from, to) => (from, to)))
            {
                var ride = new RailRide(wait, Math.Abs(from.Minutes - to.Minutes));
                ref var best = ref rides[numbers[from.Station], numbers[to.Station]];
                if (ride.Total < best.Total) best = ride;
            }
        }

        return rides;
    }
}

/// <param name="Wait">For the first train, minutes.</param>
/// <param name="Riding">From its departure to the arrival, changes included.</param>
internal readonly record struct RailRide(double Wait, double Riding)
{
    public double Total => Wait + Riding;
}
