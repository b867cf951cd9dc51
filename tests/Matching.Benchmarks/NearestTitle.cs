using Matching.Engine.Occupations;

namespace Matching.Benchmarks;

/// <summary>The baseline of the literature: the occupation of the nearest title by TF-IDF of characters, 2 to 4 in a row.</summary>
internal sealed class NearestTitle
{
    private readonly string[] codes;
    private readonly Grams grams;
    private readonly List<(int Code, float Weight, int Form)>[] postings;

    public NearestTitle(IEnumerable<OccupationText> texts)
    {
        var ordered = texts.OrderBy(t => t.Code, StringComparer.Ordinal).ToArray();
        codes = [.. ordered.Select(t => t.Code)];
        var forms = Title.Of(ordered).SelectMany(t => t.Forms.Select(form => (Code: (int)t.Occupation, Form: form))).ToArray();
        grams = new Grams(forms.Select(f => f.Form));
        postings = [.. Enumerable.Range(0, grams.Count).Select(_ => new List<(int, float, int)>())];
        for (var form = 0; form < forms.Length; form++)
        {
            foreach (var (gram, weight) in grams.Vector(forms[form].Form))
                postings[gram].Add((forms[form].Code, weight, form));
        }
    }

    public IEnumerable<string> Search(string text)
    {
        var cosines = new Dictionary<int, (int Code, float Sum)>();
        foreach (var (gram, weight) in grams.Vector(JobTitle.Normalise(text)))
        {
            foreach (var (code, other, form) in postings[gram])
                cosines[form] = (code, cosines.GetValueOrDefault(form).Sum + weight * other);
        }

        return cosines.Values.GroupBy(c => c.Code).OrderByDescending(c => c.Max(f => f.Sum)).ThenBy(c => c.Key).Select(c => codes[c.Key]);
    }
}
