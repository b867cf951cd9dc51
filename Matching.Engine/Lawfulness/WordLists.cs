using System.Reflection;
using Matching.Engine.Lawfulness.Phrases;
using PhraseWords = Matching.Engine.Lawfulness.Phrases.Words;

namespace Matching.Engine.Lawfulness;

/// <summary>The lists of Dictionaries, read once.</summary>
internal sealed class WordLists
{
    private const string Folder = "Matching.Engine.Lawfulness.Dictionaries.";

    private static readonly Lazy<WordLists> Read = new(() => new WordLists());

    private readonly Dictionary<string, WordList> byCode;
    private readonly PhraseIndex found;
    private readonly PhraseIndex passed;

    private WordLists()
    {
        var everywhere = Lines("_sets").ToList();
        byCode = Names().Where(name => name != "_sets").Select(name => WordList.Read(name, everywhere, Lines(name), Vocabulary)).ToDictionary(l => l.Code);
        found = new PhraseIndex(byCode.Values.SelectMany(l => l.Found.Select(p => (l.Code, p))));
        passed = new PhraseIndex(byCode.Values.SelectMany(l => l.Passed.Select(p => (l.Code, p))));
    }

    public static WordLists All => Read.Value;

    public Vocabulary Vocabulary { get; } = new();

    public IEnumerable<WordList> Lists => byCode.Values;

    public IReadOnlyList<string> ArticlesOf(string code) => byCode.TryGetValue(code, out var list) ? list.Articles : [];

    /// <summary>What each code finds in these words, exceptions taken away, neighbours of one code as one.</summary>
    public IEnumerable<(string Code, Span Span)> Find(PhraseWords words, string contract, bool title)
    {
        var exceptions = passed.Find(words, contract, title);
        var findings = found.Find(words, contract, title).Where(f => f.Phrase.Sure || !exceptions.Exists(e => e.Takes(f)));
        return findings.GroupBy(f => f.Code).SelectMany(g => Together(g.Select(f => f.Span)).Select(span => (g.Key, span)));
    }

    private static List<Span> Together(IEnumerable<Span> spans)
    {
        List<Span> together = [];
        foreach (var span in spans.OrderBy(s => s.From).ThenBy(s => s.To))
        {
            if (together.Count > 0 && together[^1].To >= span.From)
                together[^1] = together[^1] with { To = Math.Max(together[^1].To, span.To) };
            else
                together.Add(span);
        }

        return together;
    }

    private static IEnumerable<string> Names() =>
        typeof(WordLists).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(".txt", StringComparison.Ordinal))
            .Select(n => n[Folder.Length..^4]);

    private static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{Folder}{name}.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } kept && kept[0] != '#')
                yield return kept;
        }
    }
}
