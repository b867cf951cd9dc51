using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Door to door by the quickest of the resident's means, at the hours of the opening; 180 when there is none.</summary>
public readonly struct TravelMinutesSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("travel_minutes", "minutes", Min: 0, Max: 180, Missing: null, Neutral: 45, Direction.Harms,
        ["Opening.Place", "Opening.Schedules", "Opening.StartsAt", "Opening.EndsAt", "Resident.Home", "Resident.TravelModes"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.TravelMinutes;
}
