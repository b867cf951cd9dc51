namespace Matching.Benchmarks;

/// <summary>Typing errors as hands make them, from a seed: a letter left out, two swapped, one doubled.</summary>
internal static class TypingErrors
{
    public static string One(string text, int seed)
    {
        var random = new Random(seed);
        var places = Enumerable.Range(0, Math.Max(0, text.Length - 1)).Where(i => char.IsLetter(text[i]) && char.IsLetter(text[i + 1])).ToList();
        if (places.Count == 0)
            return text;
        var at = places[random.Next(places.Count)];
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
            _ => text.Insert(at, text[at].ToString()),
        };
    }
}
