using System.ComponentModel;
using System.Globalization;
using Matching.Engine.Lawfulness;

namespace Matching.Api.Openings;

/// <summary>Words that an opening may not say, or that a person reads before it is published.</summary>
/// <param name="Field">As the request spells it, such as description or pay.min.</param>
/// <param name="Code">Stable; the same as in the codes of a problem.</param>
public sealed record ContentFindingResponse(
    string Field,
    string Code,
    [property: Description("refused: not published until the words are gone or the coordination lifts the finding. to_be_read: the coordination reads it first.")]
    string Grade,
    [property: Description("The words found, as written.")] string Words,
    [property: Description("Where they begin in the field, in characters.")] int Position,
    [property: Description("What forbids it, in French.")] IReadOnlyList<string> Articles,
    [property: Description("What to write instead, in French.")] string Instead,
    [property: Description("What pay was compared with; null for words.")] ContentBoundResponse? Bound)
{
    internal static ContentFindingResponse Of(ContentFinding finding) => new(
        OpeningFindingSentences.FieldOf(finding.Field), finding.Code, finding.Grade == Engine.Lawfulness.Grade.Refused ? "refused" : "to_be_read",
        finding.Words, finding.Position, [.. finding.Articles.Select(a => $"{a.Law}, article {a.Number}")], LawfulnessWords.Instead(finding.Code),
        ContentBoundResponse.Of(finding.Bound));

    internal string Sentence() =>
        $"\u201C{Words}\u201D {(Grade == "refused" ? "is refused" : "has to be read by a person")}"
        + $"{(Articles.Count > 0 ? $" ({string.Join("; ", Articles)})" : "")}{Compared()}. Write instead, in French: {Instead} Or send requestReview: true.";

    private string Compared() => Bound is null ? "" : string.Create(CultureInfo.InvariantCulture,
        $": {(Bound.IsLeast ? "the least" : "the most that is believed")} is {Bound.Amount} euros gross per {Bound.Period}"
        + $"{(Bound.MinimumWageSince is { } since ? $", minimum wage since {since:yyyy-MM-dd}" : "")}");
}
