using Matching.Engine.Domain;

namespace Matching.Engine.Places;

internal sealed record RailStation(string Name, Coordinates Place);

/// <param name="Stops">Minutes are counted from the first stop of the line; the same in both directions.</param>
/// <param name="PeakMinutes">Between two trains by day, when people go to work.</param>
/// <param name="OtherMinutes">Early, in the evening and at week-ends.</param>
internal sealed record RailLine(string Name, IReadOnlyList<(RailStation Station, int Minutes)> Stops, int PeakMinutes, int OtherMinutes);
