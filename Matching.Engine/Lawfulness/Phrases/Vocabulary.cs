namespace Matching.Engine.Lawfulness.Phrases;

/// <summary>Every word that the lists name, with its forms: a word of a text is looked up once, whatever the number of phrases.</summary>
internal sealed class Vocabulary
{
    // Shorter words have neighbours that mean something else ("varié" is no misspelt "marié").
    private const int ShortestMisspelt = 7;

    private static readonly int[] None = [];

    private readonly Dictionary<string, int> ids = [];
    private readonly Dictionary<string, int[]> byForm = [];
    private readonly List<(string Start, int Id)> starts = [];
    private readonly Dictionary<string, string> withoutOneLetter = [];
    private readonly Dictionary<string, string> bySound = [];

    /// <summary>The number of a word of the lists: "âgé" stands for âgée, âgés, âgées; "franc~" for all that begins so; "âgé=" for itself.</summary>
    public int Id(string written)
    {
        if (ids.TryGetValue(written, out var known))
            return known;
        var id = ids[written] = ids.Count;
        var word = Letters.Plain(written.TrimEnd('~', '='));
        if (written.EndsWith('~'))
            starts.Add((word, id));
        foreach (var form in written.EndsWith('=') ? [word] : Forms(word))
            Add(form, id);
        return id;
    }

    public bool Knows(string word) => byForm.ContainsKey(word);

    public int[] IdsOf(string word)
    {
        var exact = byForm.GetValueOrDefault(word, None);
        var begun = starts.Where(s => word.StartsWith(s.Start, StringComparison.Ordinal)).Select(s => s.Id).ToArray();
        return begun.Length == 0 ? exact : [.. exact, .. begun];
    }

    /// <summary>The word of the lists that sounds like this one, or that this one is with one letter wrong, missing, too much or in its neighbour's place.</summary>
    public string? Nearest(string word)
    {
        if (word.Length < ShortestMisspelt - 1)
            return null;
        var found = bySound.GetValueOrDefault(Sound(word)) ?? withoutOneLetter.GetValueOrDefault(word);
        for (var i = 1; found is null && i < word.Length; i++)
        {
            var shorter = word.Remove(i, 1);
            found = byForm.ContainsKey(shorter) && shorter.Length >= ShortestMisspelt ? shorter : withoutOneLetter.GetValueOrDefault(shorter);
        }

        return found is not null && found[0] == word[0] ? found : null;
    }

    // "celibatère", "fisique": written as heard.
    private static string Sound(string word) =>
        word.Replace("eau", "o").Replace("au", "o").Replace("ai", "e").Replace("ei", "e").Replace("ph", "f").Replace("th", "t").Replace("qu", "k")
            .Replace('y', 'i').Replace('z', 's');

    private static IEnumerable<string> Forms(string word) => [word, .. word[^1] is 's' or 'x' ? [word + "e", word + "es"] : Endings(word)];

    private static string[] Endings(string word) => word[^1] == 'e' ? [word + "s"] : [word + "s", word + "e", word + "es", word + "x"];

    private void Add(string form, int id)
    {
        byForm[form] = byForm.TryGetValue(form, out var others) ? [.. others, id] : [id];
        if (form.Length < ShortestMisspelt)
            return;
        bySound.TryAdd(Sound(form), form);
        for (var i = 1; i < form.Length; i++)
            withoutOneLetter.TryAdd(form.Remove(i, 1), form);
    }
}
