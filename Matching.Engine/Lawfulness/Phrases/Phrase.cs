namespace Matching.Engine.Lawfulness.Phrases;

/// <summary>What a phrase found: words from one to the other, the last not included.</summary>
internal readonly record struct Span(int From, int To)
{
    public bool Meets(Span other) => From < other.To && other.From < To;
}

/// <summary>A way to say something, as a list writes it.</summary>
/// <param name="Parts">In the order of the words.</param>
/// <param name="Contracts">It counts for these contracts only; empty for all.</param>
/// <param name="TitleOnly">It counts in the title only.</param>
/// <param name="Sure">No exception takes it back.</param>
internal sealed record Phrase(Part[] Parts, string[] Contracts, bool TitleOnly, bool Sure)
{
    public bool CountsFor(string contract, bool title) => (title || !TitleOnly) && (Contracts.Length == 0 || Contracts.Contains(contract));

    /// <summary>The words that begin here and say it; null when they do not.</summary>
    public Span? At(Words words, int from) => Match(words, from, from, 0) is >= 0 and var to && to > from ? new Span(from, to) : null;

    private int Match(Words words, int from, int at, int part)
    {
        if (part == Parts.Length)
            return at;
        return Parts[part] switch
        {
            Part.Opens => words.Opens(at) ? Match(words, from, at, part + 1) : -1,
            Part.Closes => words.Closes(at) ? Match(words, from, at, part + 1) : -1,
            Part.Number n => words.GoesOn(at, from) && words.Tokens[at].Number is { } value && value >= n.From && value <= n.To
                ? Match(words, from, at + 1, part + 1)
                : -1,
            Part.Gap g => Skip(words, from, at, part, g.Most),
            Part.Word w => Word(words, from, at, part, w),
            _ => -1,
        };
    }

    private int Skip(Words words, int from, int at, int part, int most)
    {
        for (var skipped = 0; skipped <= most; skipped++)
        {
            if (Match(words, from, at + skipped, part + 1) is >= 0 and var to)
                return to;
            if (!words.GoesOn(at + skipped, from))
                break;
        }

        return -1;
    }

    private int Word(Words words, int from, int at, int part, Part.Word word)
    {
        var here = words.GoesOn(at, from) && Array.Exists(words.Ids[at], word.Ids.Contains);
        if (here && Match(words, from, at + 1, word.Many ? part : part + 1) is >= 0 and var to)
            return to;
        return word.Optional ? Match(words, from, at, part + 1) : -1;
    }
}
