using System.Buffers;
using System.Runtime.CompilerServices;

namespace Matching.Engine.Occupations;

/// <summary>
/// Free French text to occupations. Every label, job title and everyday word is a title that the text may be near to, by its characters
/// (so that endings, compounds and typing errors cost little) and by the meaning of its words; kernel ridge regression has learned
/// what nearness to each title says of each occupation. Immutable: one instance serves all threads. See docs/adr/0032.
/// </summary>
public sealed class OccupationIndex
{
    private readonly Dictionary<string, ushort[]> occupationsOfForm;

    internal OccupationIndex(string[] codes, TitleSimilarity similarity, RidgeWeights weights, Title[] aliases)
    {
        (Codes, Similarity, Weights, Aliases) = (codes, similarity, weights, aliases);
        occupationsOfForm = similarity.Titles.Concat(aliases).SelectMany(t => t.Forms.Select(form => (form, t.Occupation)))
            .GroupBy(f => f.form, f => f.Occupation, StringComparer.Ordinal)
            .ToDictionary(f => f.Key, f => f.Distinct().ToArray(), StringComparer.Ordinal);
    }

    internal string[] Codes { get; }

    internal TitleSimilarity Similarity { get; }

    internal RidgeWeights Weights { get; }

    internal Title[] Aliases { get; }

    /// <summary>
    /// Learns from the texts: seconds for hundreds of occupations, half a minute for the 1 584 of ROME 4.0, some 60 MiB beside the texts.
    /// Optimised at once: only then may the texts be collected while the weights are learned.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static OccupationIndex Build(IEnumerable<OccupationText> occupations)
    {
        var ordered = occupations.OrderBy(o => o.Code, StringComparer.Ordinal).ToArray();
        string[] codes = [.. ordered.Select(o => o.Code)];
        var aliases = Title.Aliases(ordered);
        var (titles, words) = (Title.Of(ordered), TitleSimilarity.Learn(ordered));
        var weights = KernelRidge.Fit(titles, words, codes.Length);
        return new(codes, new TitleSimilarity(titles, words), weights, aliases);
    }

    /// <summary>The most likely occupations, best first (ties by code); empty when the text shares no characters with any.</summary>
    public IReadOnlyList<OccupationHit> Search(string text, int count)
    {
        var normalised = JobTitle.Normalise(text);
        var similarities = ArrayPool<float>.Shared.Rent(Similarity.Titles.Length);
        try
        {
            Similarity.With(normalised, similarities);
            return Best(normalised, similarities, count);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(similarities);
        }
    }

    private OccupationHit[] Best(string text, float[] similarities, int count)
    {
        var scores = new float[Codes.Length];
        for (var title = 0; title < Similarity.Titles.Length; title++)
        {
            if (Kernel.Of(similarities[title]) is > 0 and var kernel)
                Weights.Add(title, kernel, scores);
        }

        foreach (var occupation in occupationsOfForm.GetValueOrDefault(text, []))
            scores[occupation] += 1;
        return [.. Enumerable.Range(0, Codes.Length)
            .Where(code => scores[code] > 0)
            .OrderByDescending(code => scores[code])
            .ThenBy(code => code)
            .Take(count)
            .Select(code => new OccupationHit(Codes[code], Math.Min(1, scores[code])))];
    }
}
