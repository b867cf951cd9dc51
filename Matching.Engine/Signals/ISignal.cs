using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>One number about a pair that the ranking may use. Each signal is one type, written for as many pairs as a vector holds.</summary>
public interface ISignal
{
    static abstract SignalDefinition Definition { get; }

    /// <summary>The value for each pair: finite, never NaN; outside the range it is brought back to it.</summary>
    static abstract Vector<float> Of(OpeningCard opening, in PairLanes pair);
}

/// <summary>Whether more of a signal can only help, only harm, or depends.</summary>
public enum Direction
{
    Free,
    Helps,
    Harms,
}

/// <summary>What a signal means; kept in every model so that a model meets the signals it was trained on.</summary>
/// <param name="Name">Lower-case snake_case, never reused for another meaning.</param>
/// <param name="Min">Lowest value, the sentinel apart.</param>
/// <param name="Max">Highest value.</param>
/// <param name="Missing">The value that says "not known"; null when the signal is always known. Lies below <paramref name="Min"/>.</param>
/// <param name="Neutral">What neither helps nor harms; explanations compare with it.</param>
/// <param name="Inputs">Fields of <see cref="Domain.OpeningToRank"/> and <see cref="Domain.ResidentToRank"/> that can change it; a test holds the signal to it.</param>
/// <param name="MissingByOpening">The opening alone decides whether the value is known: for all its pairs or for none, so that the sentinel orders nobody.</param>
public sealed record SignalDefinition(
    string Name,
    string Unit,
    float Min,
    float Max,
    float? Missing,
    float Neutral,
    Direction Direction,
    IReadOnlyList<string> Inputs,
    bool MissingByOpening = false)
{
    /// <summary>
    /// A learned score must follow <see cref="Direction"/>. Not where a sentinel, being the lowest value, would have to count as the worst (or the
    /// best): somebody who takes any contract is no worse than somebody who does not want this one.
    /// </summary>
    public bool Monotone => Direction != Direction.Free && (Missing is null || MissingByOpening);
}
