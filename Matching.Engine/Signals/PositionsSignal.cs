using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>How many people the opening looks for: a company that needs many is less demanding of each.</summary>
public readonly struct PositionsSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("positions", "positions", Min: 1, Max: 50, Missing: null, Neutral: 1, Direction.Free,
        ["Opening.Positions"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => new(opening.Opening.Positions);
}
