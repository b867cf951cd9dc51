namespace Matching.Engine.Occupations;

/// <summary>The French words by which an occupation can be found.</summary>
/// <param name="Code">ROME code like <c>N1103</c>.</param>
/// <param name="Label">Official label, feminine and masculine ("Magasinier / Magasinière").</param>
/// <param name="Words">Everyday words for it, as people say them; may be empty.</param>
/// <param name="Appellations">Official job titles; may be empty.</param>
public sealed record OccupationText(string Code, string Label, IReadOnlyList<string> Words, IReadOnlyList<string> Appellations);

/// <summary>An occupation that a text may mean.</summary>
/// <param name="Score">0 (nothing in common) to 1 (the same words, or many near ones).</param>
public sealed record OccupationHit(string Code, double Score);
