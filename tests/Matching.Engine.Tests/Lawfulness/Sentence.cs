namespace Matching.Engine.Tests.Lawfulness;

/// <summary>A sentence whose lawfulness a person judged; the half says whether it was written before the lists of words or after.</summary>
/// <param name="Code">What should be found; null for a lawful sentence, in which nothing should.</param>
internal sealed record Sentence(string Half, string? Code, string Text)
{
    public static readonly IReadOnlyList<string> Halves = ["before", "after"];

    public static IReadOnlyList<Sentence> Of(string half) =>
        [.. Lines($"lawful-{half}").Select(l => new Sentence(half, null, l)), .. Lines($"unlawful-{half}").Select(l => Unlawful(half, l))];

    private static Sentence Unlawful(string half, string line) => line.Split('\t') is [var code, var text]
        ? new Sentence(half, code, text)
        : throw new FormatException($"A code, a tab, a sentence: {line}");

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Sentence).Assembly.GetManifestResourceStream($"Sentences.{name}.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return line;
        }
    }
}
