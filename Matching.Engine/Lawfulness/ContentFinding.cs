using Matching.Engine.Lawfulness.Phrases;

namespace Matching.Engine.Lawfulness;

/// <summary>What a field of an opening says that it may not say, or that a person should read.</summary>
/// <param name="Field">The field, as <c>OpeningTerms</c> names it.</param>
/// <param name="Code">One of <see cref="FindingCode"/>.</param>
/// <param name="Words">The words found, as written; the amount or the hours for those fields.</param>
/// <param name="Position">Where they begin in the field, in characters; 0 for a number.</param>
public sealed record ContentFinding(string Field, string Code, Grade Grade, string Words, int Position)
{
    /// <summary>The least or the most that was compared with, and the minimum wage it comes from; null for words.</summary>
    public PayBound? Bound { get; init; }

    /// <summary>What forbids it: only articles whose number was checked.</summary>
    public IReadOnlyList<Article> Articles => FindingCode.ArticlesOf(Code);

    /// <summary>The words as they are compared: what was lifted is found again whatever its capitals and accents.</summary>
    public string Key => string.Join(' ', TextTokens.Of(Words).Select(t => t.Word));
}
