using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Writes one signal for many pairs of one opening.</summary>
public abstract class SignalColumn(SignalDefinition definition)
{
    public SignalDefinition Definition { get; } = definition;

    /// <summary>One value for each of the block's first pairs, in their order, as many as <paramref name="values"/> holds.</summary>
    internal abstract void Write(PairBlock pairs, Span<float> values);
}

internal sealed class SignalColumn<TSignal>() : SignalColumn(TSignal.Definition)
    where TSignal : struct, ISignal
{
    internal override void Write(PairBlock pairs, Span<float> values)
    {
        var (min, max) = (new Vector<float>(Definition.Min), new Vector<float>(Definition.Max));

        // A signal that is always known has its minimum for sentinel, which changes nothing.
        var missing = new Vector<float>(Definition.Missing ?? Definition.Min);
        var card = pairs.Card;
        var whole = values.Length - values.Length % Vector<float>.Count;
        for (var i = 0; i < whole; i += Vector<float>.Count) At(i).StoreUnsafe(ref values[i]);
        if (whole == values.Length) return;
        Span<float> rest = stackalloc float[Vector<float>.Count];
        At(whole).CopyTo(rest);
        rest[..(values.Length - whole)].CopyTo(values[whole..]);

        Vector<float> At(int i)
        {
            var value = TSignal.Of(card, pairs.Lanes(i));
            return Vector.ConditionalSelect(Vector.Equals(value, missing), missing, Vector.ClampNative(value, min, max));
        }
    }
}
