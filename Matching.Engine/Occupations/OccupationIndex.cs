using System.Buffers;

namespace Matching.Engine.Occupations;

/// <summary>
/// Free French text to occupations: cosine between TF-IDF vectors of the characters (2 to 4 in a row, word edges included), so
/// that endings, compounds and typing errors cost little. Every label, job title and everyday word is a document; an occupation
/// is as near as its nearest document, the next ones deciding between equals. Immutable: one instance serves all threads.
/// </summary>
public sealed class OccupationIndex
{
    private const int Power = 7;

    // The very words of a title win over any crowd of near ones.
    private const double SameWords = 0.999;
    private const double SameWordsCount = 4;

    private readonly Grams grams;
    private readonly string[] codes;
    private readonly int[] codeOfDocument;
    private readonly Posting[][] postings; // by gram

    private OccupationIndex(Grams grams, string[] codes, int[] codeOfDocument, Posting[][] postings) =>
        (this.grams, this.codes, this.codeOfDocument, this.postings) = (grams, codes, codeOfDocument, postings);

    public static OccupationIndex Build(IEnumerable<OccupationText> occupations)
    {
        var ordered = occupations.OrderBy(o => o.Code, StringComparer.Ordinal).ToArray();
        var documents = ordered
            .SelectMany((o, code) => Documents(o).Select(text => (Code: code, Text: text)))
            .Distinct()
            .ToArray();
        var grams = new Grams(documents.Select(d => d.Text));
        var lists = Enumerable.Range(0, grams.Count).Select(_ => new List<Posting>()).ToArray();
        for (var document = 0; document < documents.Length; document++)
        {
            foreach (var (gram, weight) in grams.Vector(documents[document].Text))
                lists[gram].Add(new Posting(document, weight));
        }

        return new(grams, [.. ordered.Select(o => o.Code)], [.. documents.Select(d => d.Code)], [.. lists.Select(l => l.ToArray())]);
    }

    /// <summary>The nearest occupations, best first (ties by code); empty when the text shares no characters with any.</summary>
    public IReadOnlyList<OccupationHit> Search(string text, int count)
    {
        var scores = ArrayPool<float>.Shared.Rent(codeOfDocument.Length);
        try
        {
            Array.Clear(scores, 0, codeOfDocument.Length);
            foreach (var (gram, weight) in grams.Vector(JobTitle.Normalise(text)))
            {
                foreach (var posting in postings[gram])
                    scores[posting.Document] += weight * posting.Weight;
            }

            return Best(scores, count);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    private OccupationHit[] Best(float[] scores, int count)
    {
        var votes = new double[codes.Length];
        for (var document = 0; document < codeOfDocument.Length; document++)
        {
            var score = (double)scores[document];
            votes[codeOfDocument[document]] += Math.Pow(score, Power) * (score >= SameWords ? SameWordsCount : 1);
        }

        return [.. Enumerable.Range(0, codes.Length)
            .Where(code => votes[code] > 0)
            .OrderByDescending(code => votes[code])
            .ThenBy(code => code)
            .Take(count)
            .Select(code => new OccupationHit(codes[code], Math.Min(1, Math.Pow(votes[code], 1.0 / Power))))];
    }

    private static IEnumerable<string> Documents(OccupationText occupation) =>
        occupation.Appellations.Prepend(occupation.Label).SelectMany(LabelForms.Of).Concat(occupation.Words)
            .Select(JobTitle.Normalise)
            .Where(text => text.Length > 0);

    private readonly record struct Posting(int Document, float Weight);
}
