using Matching.Engine.Domain;

namespace Matching.Engine.Signals;

/// <summary>What decides about a resident's journeys.</summary>
/// <param name="Home">Its number in the resident table.</param>
/// <param name="Modes">Bits in the order of <see cref="TravelMode.All"/>.</param>
/// <param name="Limit">Minutes.</param>
internal readonly record struct TravelKind(int Home, byte Modes, int Limit);

/// <summary>The languages that a resident speaks; equal when the lines are.</summary>
internal readonly struct LanguageKind(LanguageLine[] lines) : IEquatable<LanguageKind>
{
    public LanguageLine[] Lines { get; } = lines;

    public static LanguageKind Of(ResidentToRank resident)
    {
        var lines = new LanguageLine[resident.Languages.Count];
        for (var i = 0; i < lines.Length; i++) lines[i] = new LanguageLine(resident.Languages[i].Code.ToLowerInvariant(), LanguageLevel.Rank(resident.Languages[i].Level));
        return new LanguageKind(lines);
    }

    public bool Equals(LanguageKind other) => Lines.AsSpan().SequenceEqual(other.Lines);

    public override bool Equals(object? obj) => obj is LanguageKind other && Equals(other);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var line in Lines) hash.Add(line);
        return hash.ToHashCode();
    }
}

/// <param name="Level">1 (A1) to 6 (C2); 0 when not said.</param>
internal readonly record struct LanguageLine(string Code, int Level);
