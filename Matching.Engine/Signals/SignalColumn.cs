namespace Matching.Engine.Signals;

/// <summary>Writes one signal for many pairs of one opening.</summary>
public abstract class SignalColumn
{
    public abstract SignalDefinition Definition { get; }

    /// <summary>One value per pair, in the same order.</summary>
    public abstract void Write(OpeningCard opening, ReadOnlySpan<PairFacts> pairs, Span<float> values);
}

internal sealed class SignalColumn<TSignal> : SignalColumn
    where TSignal : struct, ISignal
{
    // A signal that is always known has its minimum for sentinel, which changes nothing.
    private readonly float missing = TSignal.Definition.Missing ?? TSignal.Definition.Min;
    private readonly float min = TSignal.Definition.Min;
    private readonly float max = TSignal.Definition.Max;

    public override SignalDefinition Definition => TSignal.Definition;

    public override void Write(OpeningCard opening, ReadOnlySpan<PairFacts> pairs, Span<float> values)
    {
        for (var i = 0; i < pairs.Length; i++)
        {
            var value = TSignal.Of(opening, in pairs[i]);
            values[i] = value == missing ? missing : Math.Clamp(value, min, max);
        }
    }
}
