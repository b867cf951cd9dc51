namespace Matching.Engine.Occupations;

/// <summary>Cosines of a text's characters with those of many others, by inverted lists. Immutable.</summary>
internal sealed class CharacterSimilarity
{
    private readonly Grams grams;
    private readonly int[] first; // by gram, its first posting; and one past the last
    private readonly Posting[] postings;

    /// <param name="texts">Normalised.</param>
    public CharacterSimilarity(string[] texts)
    {
        grams = new Grams(texts);
        first = new int[grams.Count + 1];
        foreach (var (gram, _) in texts.SelectMany(grams.Vector))
            first[gram + 1]++;
        for (var gram = 0; gram < grams.Count; gram++)
            first[gram + 1] += first[gram];
        postings = new Posting[first[^1]];
        var next = first.ToArray();
        for (var text = 0; text < texts.Length; text++)
        {
            foreach (var (gram, weight) in grams.Vector(texts[text]))
                postings[next[gram]++] = new Posting(text, weight);
        }
    }

    /// <param name="text">Normalised.</param>
    /// <param name="cosines">Filled; one a text, 0 to 1.</param>
    public void With(string text, Span<float> cosines)
    {
        cosines.Clear();
        foreach (var (gram, weight) in grams.Vector(text))
        {
            foreach (var posting in postings.AsSpan(first[gram]..first[gram + 1]))
                cosines[posting.Text] += weight * posting.Weight;
        }
    }

    private readonly record struct Posting(int Text, float Weight);
}
