using System.Collections.Concurrent;
using Matching.Engine.Domain;

namespace Matching.Engine.Places;

/// <summary>Minutes from every home point to the places of work, by mode and working hours: each pair of points is asked once, however many openings and people it has.</summary>
/// <remarks>Usable from several threads; two that ask for the same new place at the same moment may both work it out. Homes are commune centres: a town is a few dozen points.</remarks>
internal sealed class TravelMatrix(Coordinates[] homes, ITravelTimes times)
{
    private readonly ConcurrentDictionary<(Coordinates Work, WorkHours Hours), short[][]> rows = new();

    /// <returns>By index in <see cref="TravelMode.All"/>, then by home; not to be changed.</returns>
    public short[][] To(Coordinates work, WorkHours hours) => rows.GetOrAdd((work, hours), key =>
        [.. TravelMode.All.Select(mode => homes.Select(home => (short)times.Minutes(home, key.Work, mode, key.Hours)).ToArray())]);
}
