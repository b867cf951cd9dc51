namespace Matching.Engine.Places;

/// <summary>When one way of a working day is made: the way there by its end, the way back by its beginning.</summary>
/// <param name="Band">How well the hour is served.</param>
/// <param name="At">The time of day to be there by, or to leave at; null when only the band is known.</param>
public readonly record struct TravelHour(HourBand Band, TimeOnly? At = null);
