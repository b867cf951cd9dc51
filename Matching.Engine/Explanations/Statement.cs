using Matching.Engine.Domain;
using Matching.Engine.Signals;

namespace Matching.Engine.Explanations;

/// <summary>A fact about a pair that could be given as a reason.</summary>
/// <param name="Code">The topic.</param>
/// <param name="Text">French, for the counsellor; checkable against the file.</param>
/// <param name="CompanyText">French, for the company; null when it is not theirs to know.</param>
/// <param name="Signals">The signals that speak of the same fact: their contributions order the reasons.</param>
/// <param name="Asked">The opening asks for it in so many words: given before anything that it does not.</param>
internal sealed record Statement(
    string Code, bool Fits, string Text, string? CompanyText, IReadOnlyList<string> Signals, bool Asked = false);

internal sealed record PairInWords(OpeningCard Card, ResidentToRank Resident, PairFacts Facts)
{
    public OpeningToRank Opening => Card.Opening;
}
