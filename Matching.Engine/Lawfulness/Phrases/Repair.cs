using System.Globalization;

namespace Matching.Engine.Lawfulness.Phrases;

/// <summary>Words as the lists know them, where the text writes them apart, with digits for letters, in letters for digits, or misspelt.</summary>
internal static class Repair
{
    private const string Digits = "013457", Meant = "oieast";

    /// <summary>No word of the lists is longer, doubled letters included: a text of single letters takes time in proportion to its length.</summary>
    private const int LongestSpelled = 30;

    private static readonly Dictionary<string, int> Tens = new()
    {
        ["vingt"] = 20, ["trente"] = 30, ["quarante"] = 40, ["cinquante"] = 50, ["soixante"] = 60,
    };

    private static readonly Dictionary<string, int> Units = new()
    {
        ["un"] = 1, ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["cinq"] = 5, ["six"] = 6, ["sept"] = 7, ["huit"] = 8, ["neuf"] = 9, ["dix"] = 10,
    };

    public static Token[] Apply(List<Token> tokens, Vocabulary vocabulary)
    {
        var words = tokens.SelectMany(t => Unmixed(t, vocabulary)).ToList();
        Join(words, vocabulary);
        Count(words);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i].Word;
            if (words[i].Number is null && !vocabulary.Knows(word) && vocabulary.Nearest(word) is { } meant)
                words[i] = words[i] with { Word = meant };
        }

        return [.. words];
    }

    // "h0mme" is a word; "35h" is a number and a letter.
    private static List<Token> Unmixed(Token token, Vocabulary vocabulary)
    {
        var word = token.Word;
        if (token.Number is not null || !word.Any(char.IsAsciiDigit))
            return [token];
        var meant = Letters.Single(string.Concat(word.Select(c => Digits.IndexOf(c) is >= 0 and var at ? Meant[at] : c)));
        return vocabulary.Knows(meant) && meant.Length >= 4 ? [token with { Word = meant }] : Parts(token);
    }

    private static List<Token> Parts(Token token)
    {
        List<Token> parts = [];
        var word = token.Word;
        for (int from = 0, to; from < word.Length; from = to)
        {
            for (to = from + 1; to < word.Length && IsNumeric(word[to]) == IsNumeric(word[from]);)
                to++;
            var part = word[from..to].Trim(',');
            var number = decimal.TryParse(part.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : (decimal?)null;
            parts.Add(new Token(part, number, token.Start, token.End, from == 0 ? token.Before : Pause.None));
        }

        return parts;
    }

    private static bool IsNumeric(char c) => char.IsAsciiDigit(c) || c == ',';

    // "h o m m e", "fe mme": pieces that only together are a word of the lists.
    private static void Join(List<Token> words, Vocabulary vocabulary)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var letters = 0;
            while (letters < LongestSpelled && i + letters < words.Count && words[i + letters].Word.Length == 1 && words[i + letters].Number is null)
                letters++;
            for (var count = letters; count >= 4; count--)
            {
                if (!TryJoin(words, i, count, vocabulary))
                    continue;
                break;
            }

            if (i + 1 < words.Count && words[i + 1].Before != Pause.Full && Scrap(words[i], words[i + 1], vocabulary))
                TryJoin(words, i, 2, vocabulary);
        }
    }

    private static bool Scrap(Token first, Token second, Vocabulary vocabulary) =>
        first.Number is null && second.Number is null && first.Word.Length + second.Word.Length >= 5 && second.Word.Length > 1
        && !(vocabulary.Knows(first.Word) && vocabulary.Knows(second.Word)) && !(first.Word.Length > 3 && vocabulary.Knows(first.Word));

    private static bool TryJoin(List<Token> words, int at, int count, Vocabulary vocabulary)
    {
        var joined = Letters.Single(string.Concat(words.Skip(at).Take(count).Select(t => t.Word)));
        if (!vocabulary.Knows(joined))
            return false;
        words[at] = words[at] with { Word = joined, End = words[at + count - 1].End };
        words.RemoveRange(at + 1, count - 1);
        return true;
    }

    // "trente-cinq ans", "dix-huit ans".
    private static void Count(List<Token> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!Tens.TryGetValue(words[i].Word, out var value) && (words[i].Word != "dix" || !Unit(words, i + 1, out _)))
                continue;
            value = value == 0 ? 10 : value;
            var last = i + 1 < words.Count && words[i + 1].Word == "et" && Unit(words, i + 2, out _) ? i + 2 : i + 1;
            if (Unit(words, last, out var unit))
                value += unit;
            else
                last = i;
            words[i] = words[i] with { Number = value, Word = value.ToString(CultureInfo.InvariantCulture), End = words[last].End };
            words.RemoveRange(i + 1, last - i);
        }
    }

    private static bool Unit(List<Token> words, int at, out int unit)
    {
        unit = 0;
        return at < words.Count && words[at].Before == Pause.None && Units.TryGetValue(words[at].Word, out unit);
    }
}
