using Matching.Engine.Domain;
using Matching.Engine.Lawfulness.Phrases;
using PhraseWords = Matching.Engine.Lawfulness.Phrases.Words;

namespace Matching.Engine.Lawfulness;

/// <summary>
/// What an opening may not say, ask or pay. One check for every door: draft, publication, edit, API, on behalf of a company, import, moderation.
/// It knows words, not intentions: what is refused can always be read again by the coordination.
/// </summary>
public static class ContentGate
{
    /// <summary>
    /// Changes whenever the same opening might be judged otherwise: with this assembly, its lists included, and with the minimums of the day.
    /// </summary>
    public static string Edition(DateOnly today, LegalMinimums minimums) =>
        $"{typeof(ContentGate).Assembly.ManifestModule.ModuleVersionId:N}/{minimums.Certain(today)?.From:yyyyMMdd}/{minimums.Waiting(today)?.From:yyyyMMdd}";

    /// <param name="minimums">With what this installation has confirmed; as shipped when null.</param>
    /// <returns>Field by field, in the order of the text.</returns>
    public static IReadOnlyList<ContentFinding> Examine(OpeningTerms terms, DateOnly today, LegalMinimums? minimums = null)
    {
        minimums ??= LegalMinimums.Shipped;
        return
        [
            .. OpeningTexts.All.SelectMany(text => InText(text.Field, text.In(terms) ?? "", terms, today, minimums)),
            .. PayCheck.Find(terms, today, minimums),
            .. InText(nameof(OpeningTerms.PayMin), terms.PayText ?? "", terms, today, minimums),
            .. NumberChecks.Find(terms),
            .. terms.Requirements.SelectMany(r => InText(nameof(OpeningTerms.Requirements), r.Label, terms, today, minimums)),
        ];
    }

    private static IEnumerable<ContentFinding> InText(string field, string text, OpeningTerms terms, DateOnly today, LegalMinimums minimums)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var words = PhraseWords.Read(text, WordLists.All.Vocabulary);
        var said = WordLists.All.Find(words, terms.Contract, field == nameof(OpeningTerms.Title)).Select(f => Finding(field, text, words, f.Code, f.Span));
        return said.Concat(NumberChecks.FindInText(field, text, terms, today, minimums)).OrderBy(f => f.Position);
    }

    private static ContentFinding Finding(string field, string text, PhraseWords words, string code, Span span)
    {
        var start = words.Tokens[span.From].Start;
        return new ContentFinding(field, code, FindingCode.GradeOf(code), text[start..words.Tokens[span.To - 1].End], start);
    }
}
