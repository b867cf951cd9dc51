namespace Matching.Engine.Occupations;

/// <summary>Words of a normalised text without their gender and number: "conductrice" and "conducteurs" have one stem.</summary>
internal static class Stems
{
    private const int LeastLetters = 4;
    private const int LeastStem = 3;

    private static readonly HashSet<string> Empty = new(
        ["de", "d", "du", "des", "la", "le", "les", "l", "en", "et", "a", "au", "aux", "un", "une", "pour", "sur", "par", "dans", "avec", "ou"],
        StringComparer.Ordinal);

    // The longest first: an ending is looked for in this order.
    private static readonly (string Ending, string Instead)[] Endings =
    [
        ("trices", "t"), ("trice", "t"), ("teurs", "t"), ("teur", "t"), ("euses", "e"), ("euse", "e"), ("eurs", "e"), ("eur", "e"),
        ("ieres", "i"), ("iere", "i"), ("iers", "i"), ("ier", "i"), ("iennes", "i"), ("ienne", "i"), ("iens", "i"), ("ien", "i"),
        ("ennes", "en"), ("enne", "en"), ("elles", "el"), ("elle", "el"), ("ives", "i"), ("ive", "i"), ("ifs", "i"), ("if", "i"),
        ("ales", "al"), ("ale", "al"), ("aux", "al"), ("ees", "e"), ("ee", "e"), ("es", ""), ("e", ""), ("s", ""), ("x", ""),
    ];

    /// <param name="text">As <see cref="JobTitle.Normalise"/> leaves it.</param>
    public static IEnumerable<string> Of(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Empty.Contains(word)).Select(Stem);

    private static string Stem(string word)
    {
        if (word.Length < LeastLetters)
            return word;
        foreach (var (ending, instead) in Endings)
        {
            if (word.Length - ending.Length >= LeastStem && word.EndsWith(ending, StringComparison.Ordinal))
                return string.Concat(word.AsSpan(0, word.Length - ending.Length), instead);
        }

        return word;
    }
}
