namespace Matching.Engine.Occupations;

/// <summary>Vectors of characters in a row, 2 to 4, within words and over their edges: sublinear counts × rarity, length 1.</summary>
internal sealed class Grams
{
    private const int Shortest = 2;
    private const int Longest = 4;

    private readonly Dictionary<ulong, int> numbers = [];
    private readonly float[] rarity;
    private readonly float unknown;

    public Grams(IEnumerable<string> documents)
    {
        var frequency = new List<int>();
        var total = 0;
        foreach (var counts in documents.Select(Occurrences))
        {
            total++;
            foreach (var gram in counts.Keys)
            {
                if (numbers.TryAdd(gram, frequency.Count))
                    frequency.Add(0);
                frequency[numbers[gram]]++;
            }
        }

        rarity = [.. frequency.Select(f => MathF.Log((1f + total) / (1f + f)) + 1)];
        unknown = rarity.Length == 0 ? 1 : rarity.Max();
    }

    public int Count => rarity.Length;

    /// <summary>Grams that no document has are left out, but count in the length: unknown words lower the score.</summary>
    public IEnumerable<(int Gram, float Weight)> Vector(string text)
    {
        var weighted = Occurrences(text)
            .Select(g => numbers.TryGetValue(g.Key, out var number)
                ? (Gram: number, Weight: (1 + MathF.Log(g.Value)) * rarity[number])
                : (Gram: -1, Weight: unknown))
            .ToArray();
        var length = MathF.Sqrt(weighted.Sum(g => g.Weight * g.Weight));
        return weighted.Where(g => g.Gram >= 0).Select(g => (g.Gram, g.Weight / length));
    }

    private static Dictionary<ulong, int> Occurrences(string text)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var padded = $" {word} ";
            for (var start = 0; start < padded.Length; start++)
            {
                ulong gram = 0;
                for (var size = 1; size <= Longest && start + size <= padded.Length; size++)
                {
                    gram = (gram << 16) | padded[start + size - 1];
                    if (size >= Shortest)
                        counts[gram] = counts.GetValueOrDefault(gram) + 1;
                }
            }
        }

        return counts;
    }
}
