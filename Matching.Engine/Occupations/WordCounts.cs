namespace Matching.Engine.Occupations;

/// <summary>How often each stem is said of each occupation: in its titles, and less heavily in what else is said of it.</summary>
internal sealed class WordCounts
{
    private const float Content = 0.3f;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> words = [];

    public WordCounts(IReadOnlyList<OccupationText> occupations)
    {
        ByOccupation = [.. occupations.Select(Count)];
        var occurs = new float[words.Count];
        foreach (var (word, _) in ByOccupation.SelectMany(c => c))
            occurs[word]++;
        Rarity = [.. occurs.Select(o => MathF.Log((1f + occupations.Count) / (1f + o)) + 1)];
    }

    public string[] Words => [.. words];

    /// <summary>By occupation, in the order of its words' first appearance anywhere.</summary>
    public (int Word, float Times)[][] ByOccupation { get; }

    /// <summary>By word, over occupations.</summary>
    public float[] Rarity { get; }

    private (int, float)[] Count(OccupationText occupation)
    {
        var counts = new Dictionary<int, float>();
        foreach (var title in occupation.Appellations.Prepend(occupation.Label))
            Add(counts, LabelForms.Of(title)[0], 1);
        foreach (var words in occupation.Words)
            Add(counts, words, 1);
        foreach (var content in occupation.Contents)
            Add(counts, content, Content);
        return [.. counts.OrderBy(c => c.Key).Select(c => (c.Key, c.Value))];
    }

    private void Add(Dictionary<int, float> counts, string text, float times)
    {
        foreach (var stem in Stems.Of(JobTitle.Normalise(text)))
        {
            if (numbers.TryAdd(stem, words.Count))
                words.Add(stem);
            counts[numbers[stem]] = counts.GetValueOrDefault(numbers[stem]) + times;
        }
    }
}
