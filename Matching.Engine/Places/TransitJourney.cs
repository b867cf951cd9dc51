namespace Matching.Engine.Places;

/// <summary>The quickest way by public transport among those tried, at one hour; only those whose vehicles run then.</summary>
/// <param name="arrives">The hour is when one has to be there; else when one leaves.</param>
internal struct TransitJourney(TravelHour hour, bool arrives)
{
    /// <summary>The last train of the evening and hours on foot are no way to work at five.</summary>
    private const int Longest = 180;

    private readonly RailRide[,] rides = Railway.At(hour.Band);

    private readonly double busWait = hour.Band switch { HourBand.Day => 6, HourBand.Early or HourBand.Night => 25, _ => 12 };

    public double Minutes { get; private set; } = hour.At is null ? TravelTime.Impossible : Longest;

    public bool IsPossible { get; private set; }

    public void TryBus(double riding)
    {
        var all = TransitTime.StopWalk + busWait + riding + TransitTime.StopWalk;
        if (all < Minutes && Runs(TransitService.Bus, TransitTime.StopWalk, busWait, all)) Take(all);
    }

    public void TryTrains(StationAccess from, StationAccess to)
    {
        for (var i = 0; i < from.Walking.Length; i++)
        {
            var byBus = TransitTime.StopWalk + busWait + from.Bus[i] + Railway.ChangeMinutes;
            if (Math.Min(from.Walking[i], byBus) >= Minutes) continue;
            for (var j = 0; j < to.Walking.Length; j++)
            {
                var ride = rides[i, j];
                var onByBus = Railway.ChangeMinutes + busWait + to.Bus[j] + TransitTime.StopWalk;
                if (i == j || Math.Min(from.Walking[i], byBus) + ride.Total + Math.Min(to.Walking[j], onByBus) >= Minutes) continue;
                Try(from.Walking[i], ride, to.Walking[j], busTo: false, busOn: false);
                Try(byBus, ride, to.Walking[j], busTo: true, busOn: false);
                Try(from.Walking[i], ride, onByBus, busTo: false, busOn: true);
                Try(byBus, ride, onByBus, busTo: true, busOn: true);
            }
        }
    }

    private void Try(double access, RailRide ride, double egress, bool busTo, bool busOn)
    {
        var all = access + ride.Total + egress;
        if (all >= Minutes) return;
        if (busTo && !Runs(TransitService.Bus, TransitTime.StopWalk, busWait, all)) return;
        if (!Runs(TransitService.Train, access, ride.Wait, all)) return;
        if (busOn && !Runs(TransitService.Bus, access + ride.Total + Railway.ChangeMinutes, busWait, all)) return;
        Take(all);
    }

    private void Take(double all) => (Minutes, IsPossible) = (all, true);

    /// <summary>On the way there the vehicle leaves so late that one is just in time; on the way back one comes to the stop as early as one can.</summary>
    private readonly bool Runs(TransitService service, double before, double wait, double all)
    {
        if (hour.At is not { } at) return true;
        var minutes = at.ToTimeSpan().TotalMinutes;
        return service.RunsAt(arrives ? minutes - (all - before - wait) : minutes + before);
    }
}
