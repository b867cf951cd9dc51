namespace Matching.Engine.Lawfulness.Phrases;

/// <summary>Where a phrase of a list stands in a text.</summary>
internal readonly record struct Found(string Code, Phrase Phrase, Span Span)
{
    /// <summary>Whether this exception takes that finding away.</summary>
    public bool Takes(Found finding) => (Code == WordList.Everyone || Code == finding.Code) && Span.Meets(finding.Span);
}

/// <summary>Phrases by the word that may begin them: at each word of a text, only those are tried.</summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<int, List<(string Code, Phrase Phrase)>> byWord = [];
    private readonly List<(string Code, Phrase Phrase)> byNumber = [];

    public PhraseIndex(IEnumerable<(string Code, Phrase Phrase)> phrases)
    {
        foreach (var entry in phrases)
        {
            var ids = new HashSet<int>();
            if (Beginnings(entry.Phrase, ids))
                byNumber.Add(entry);
            foreach (var id in ids)
            {
                if (!byWord.TryGetValue(id, out var list))
                    byWord[id] = list = [];
                list.Add(entry);
            }
        }
    }

    public List<Found> Find(Words words, string contract, bool title)
    {
        List<Found> found = [];
        for (var at = 0; at < words.Tokens.Length; at++)
        {
            var candidates = words.Ids[at].SelectMany(id => byWord.GetValueOrDefault(id, [])).Distinct();
            foreach (var (code, phrase) in words.Tokens[at].Number is null ? candidates : candidates.Concat(byNumber))
            {
                if (phrase.CountsFor(contract, title) && phrase.At(words, at) is { } span)
                    found.Add(new Found(code, phrase, span));
            }
        }

        return found;
    }

    // The words that may come first; true when a number may.
    private static bool Beginnings(Phrase phrase, HashSet<int> ids)
    {
        foreach (var part in phrase.Parts)
        {
            if (part is Part.Number)
                return true;
            if (part is Part.Gap)
                throw new FormatException("A phrase begins with a word or a number, not with a gap.");
            if (part is not Part.Word word)
                continue;
            ids.UnionWith(word.Ids);
            if (!word.Optional)
                return false;
        }

        return false;
    }
}
