using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>The resident's limit less the minutes of travel.</summary>
public readonly struct TravelMarginSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("travel_margin", "minutes", Min: -120, Max: 120, Missing: null, Neutral: 0, Direction.Helps,
        ["Opening.Place", "Opening.Schedules", "Opening.StartsAt", "Opening.EndsAt", "Resident.Home", "Resident.TravelModes", "Resident.MaxTravelMinutes"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.TravelLimit - pair.TravelMinutes;
}
