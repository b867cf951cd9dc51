using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Minutes of travel as a share of the resident's limit: 1 is at the limit.</summary>
public readonly struct TravelShareSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("travel_share", "share", Min: 0, Max: 3, Missing: null, Neutral: 1, Direction.Harms,
        ["Opening.Place", "Opening.Schedules", "Opening.StartsAt", "Opening.EndsAt", "Resident.Home", "Resident.TravelModes", "Resident.MaxTravelMinutes"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) =>
        pair.TravelMinutes / Vector.MaxNative(Vector<float>.One, pair.TravelLimit);
}
