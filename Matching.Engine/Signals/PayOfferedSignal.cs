using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Lower bound of the pay, gross; missing when the opening says nothing.</summary>
public readonly struct PayOfferedSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("pay_offered", "euros an hour", Min: 0, Max: 60, Missing: -1, Neutral: 12, Direction.Free,
        ["Opening.PayPerHour"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => new((float)(opening.Opening.PayPerHour ?? -1));
}
