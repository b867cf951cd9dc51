namespace Matching.Engine.Occupations;

/// <summary>The French words by which an occupation can be found.</summary>
/// <param name="Code">ROME code like <c>N1103</c>.</param>
/// <param name="Label">Official label, feminine and masculine ("Magasinier / Magasinière").</param>
/// <param name="Words">Everyday words for it, as people say them; may be empty.</param>
/// <param name="Appellations">Official job titles; may be empty.</param>
public sealed record OccupationText(string Code, string Label, IReadOnlyList<string> Words, IReadOnlyList<string> Appellations)
{
    /// <summary>
    /// What else is said of it: definition, competencies, knowledge. No title, so nothing is found by these texts alone; they teach
    /// which words go together. A text that weighs more may be there twice. May be empty.
    /// </summary>
    public IReadOnlyList<string> Contents { get; init; } = [];
}

/// <summary>An occupation that a text may mean.</summary>
/// <param name="Score">0 (nothing in common) to 1 (the very words of one of its titles).</param>
public sealed record OccupationHit(string Code, double Score);
