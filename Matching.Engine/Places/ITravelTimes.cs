using Matching.Engine.Domain;

namespace Matching.Engine.Places;

/// <summary>Door-to-door travel times. A boundary: timetables can come behind it; until then there is <see cref="TravelByDistance"/>.</summary>
/// <remarks>Implementations give the same answer to the same question, on any thread: a run must be replayable.</remarks>
public interface ITravelTimes
{
    /// <summary>Whole minutes of the longer of the way to work and the way back at these hours; <see cref="TravelTime.Impossible"/> when the mode has no service then.</summary>
    /// <param name="home">The centre of the commune: nothing finer is known of a home.</param>
    /// <param name="work">Of the establishment.</param>
    /// <param name="mode">A <see cref="TravelMode"/>.</param>
    /// <param name="hours">To the minute where the opening says so: what a timetable needs.</param>
    int Minutes(Coordinates home, Coordinates work, string mode, WorkHours hours);
}
