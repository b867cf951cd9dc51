using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Writes one signal for many pairs of one opening.</summary>
public abstract class SignalColumn(SignalDefinition definition)
{
    public SignalDefinition Definition { get; } = definition;

    /// <summary>One value for each of the block's first pairs, in their order, as many as <paramref name="values"/> holds.</summary>
    /// <param name="values">Whole vectors.</param>
    internal abstract void Write(PairBlock pairs, Span<float> values);
}

/// <remarks>Compiled once for every signal when a process starts: kept short for that.</remarks>
internal sealed class SignalColumn<TSignal>() : SignalColumn(TSignal.Definition)
    where TSignal : struct, ISignal
{
    internal override void Write(PairBlock pairs, Span<float> values)
    {
        var (min, max) = (new Vector<float>(Definition.Min), new Vector<float>(Definition.Max));

        // A signal that is always known has its minimum for sentinel, which changes nothing.
        var missing = new Vector<float>(Definition.Missing ?? Definition.Min);
        var card = pairs.Card;
        for (var i = 0; i < values.Length; i += Vector<float>.Count)
        {
            var value = TSignal.Of(card, pairs.Lanes(i));
            Vector.ConditionalSelect(Vector.Equals(value, missing), missing, Vector.ClampNative(value, min, max)).StoreUnsafe(ref values[i]);
        }
    }
}
