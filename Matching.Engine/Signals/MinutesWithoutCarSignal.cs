using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Minutes when the car is not there; 180 when the resident has no other means.</summary>
public readonly struct MinutesWithoutCarSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("minutes_without_car", "minutes", Min: 0, Max: 180, Missing: null, Neutral: 60, Direction.Harms,
        ["Opening.Place", "Opening.Schedules", "Opening.StartsAt", "Opening.EndsAt", "Resident.Home", "Resident.TravelModes"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.MinutesWithoutCar;
}
