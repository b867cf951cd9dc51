using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Within the limit by car alone.</summary>
public readonly struct CarOnlySignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("car_only", "yes or no", Min: 0, Max: 1, Missing: null, Neutral: 0, Direction.Free,
        ["Opening.Place", "Opening.Schedules", "Opening.StartsAt", "Opening.EndsAt", "Resident.Home", "Resident.TravelModes", "Resident.MaxTravelMinutes"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) =>
        Vector.ConditionalSelect(
            Vector.LessThanOrEqual(pair.TravelMinutes, pair.TravelLimit) & Vector.GreaterThan(pair.MinutesWithoutCar, pair.TravelLimit),
            Vector<float>.One, Vector<float>.Zero);
}
