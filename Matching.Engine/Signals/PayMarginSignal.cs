using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Pay offered less pay wanted, gross; missing when one of them is not said.</summary>
public readonly struct PayMarginSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("pay_margin", "euros an hour", Min: -10, Max: 20, Missing: -99, Neutral: 0, Direction.Helps,
        ["Opening.PayPerHour", "Resident.PayPerHourWanted"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) =>
        Vector.ConditionalSelect(pair.PayUnknown, new Vector<float>(-99), Vector.MaxNative(new Vector<float>(-10), pair.PayMargin));
}
