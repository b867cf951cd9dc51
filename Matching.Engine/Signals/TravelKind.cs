using Matching.Engine.Domain;

namespace Matching.Engine.Signals;

/// <summary>What decides about a resident's journeys.</summary>
/// <param name="Home">Its number in the resident table.</param>
/// <param name="Modes">Bits in the order of <see cref="TravelMode.All"/>.</param>
/// <param name="Limit">Minutes.</param>
internal readonly record struct TravelKind(int Home, byte Modes, int Limit);
