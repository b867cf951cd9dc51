using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>How many of the resident's means of travel stay within the limit: a second one makes the trip safe.</summary>
public readonly struct ModesWithinLimitSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("modes_within_limit", "modes", Min: 0, Max: 4, Missing: null, Neutral: 1, Direction.Helps,
        ["Opening.Place", "Opening.Schedules", "Opening.StartsAt", "Opening.EndsAt", "Resident.Home", "Resident.TravelModes", "Resident.MaxTravelMinutes"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.ModesWithinLimit;
}
