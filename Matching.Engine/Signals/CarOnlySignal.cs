namespace Matching.Engine.Signals;

/// <summary>Within the limit by car alone.</summary>
public readonly struct CarOnlySignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("car_only", "yes or no", Min: 0, Max: 1, Missing: null, Neutral: 0, Direction.Free,
        ["Opening.Place", "Opening.Schedules", "Resident.Home", "Resident.TravelModes", "Resident.MaxTravelMinutes"]);

    public static float Of(OpeningCard opening, in PairFacts pair) =>
        pair.TravelMinutes <= pair.TravelLimit && pair.MinutesWithoutCar > pair.TravelLimit ? 1 : 0;
}
