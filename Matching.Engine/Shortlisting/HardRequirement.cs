using System.Numerics;
using Matching.Engine.Signals;

namespace Matching.Engine.Shortlisting;

/// <summary>The hard requirements that a pair fails, as bits in the order of <see cref="HardRequirements.All"/>.</summary>
[Flags]
public enum HardFailures
{
    None = 0,
    Licence = 1,
    Certificate = 2,
    Language = 4,
    Hours = 8,
    Travel = 16,
    Contract = 32,
    Occupation = 64,
    Authorisation = 128,
    Availability = 256,
}

/// <summary>Something without which a resident is not proposed for an opening, however good the rest is.</summary>
/// <param name="Failure">Its bit.</param>
/// <param name="Code">Kept with runs: never reused for another meaning.</param>
/// <param name="Label">Short French, for a table.</param>
/// <param name="Explanation">What stops people, French, completes « 12 personnes : ».</param>
/// <param name="Remedy">Which small change would help, French.</param>
/// <param name="Fails">Unknown never fails: what nobody noted is asked in the meeting, not held against the person.</param>
public sealed record HardRequirement(
    HardFailures Failure, string Code, string Label, string Explanation, string Remedy, HardTest Fails);

/// <summary>All bits set for each pair that fails.</summary>
public delegate Vector<int> HardTest(OpeningCard opening, in PairLanes pair);
