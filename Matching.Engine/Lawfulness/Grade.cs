namespace Matching.Engine.Lawfulness;

/// <summary>How grave a finding is.</summary>
public enum Grade
{
    /// <summary>May be lawful: a person reads it before the opening is published.</summary>
    ToBeRead,

    /// <summary>The law forbids it: the opening is not published until the words are gone, or the coordination lifts the finding with a reason.</summary>
    Refused,
}
