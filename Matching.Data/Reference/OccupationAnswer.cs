namespace Matching.Data.Reference;

/// <param name="Score">0 (nothing in common) to 1 (the same words).</param>
public sealed record OccupationChoice(string Code, string Label, double Score);

/// <summary>What a text typed for an occupation means. A page shows a text field and, when it must choose, these as radios.</summary>
public abstract record OccupationAnswer
{
    /// <summary>One occupation, because it was chosen, typed as a code, or leaves no doubt.</summary>
    public sealed record One(OccupationChoice Occupation) : OccupationAnswer;

    /// <summary>Several can be meant, best first: the person chooses.</summary>
    public sealed record Several(IReadOnlyList<OccupationChoice> Occupations) : OccupationAnswer;

    /// <summary>Nothing was typed, or nothing resembles it.</summary>
    public sealed record None : OccupationAnswer;
}
