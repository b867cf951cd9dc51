using Matching.Engine.Domain;

namespace Matching.Engine.Signals;

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

    /// <summary>Levels tell sets apart well enough: there are few.</summary>
    public override int GetHashCode()
    {
        var hash = Lines.Length;
        foreach (var line in Lines) hash = hash * 31 + line.Level + line.Code.Length;
        return hash;
    }
}

/// <param name="Level">1 (A1) to 6 (C2); 0 when not said.</param>
internal readonly record struct LanguageLine(string Code, int Level);
