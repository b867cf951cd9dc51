using System.Text.RegularExpressions;
using Matching.Engine.Domain;

namespace Matching.Engine.Reading;

/// <summary>
/// Driving licences: "B", "permis B", "B - Véhicule léger", "B, C", "EC - Poids lourd + remorque", "super lourd" → categories of the Code de la
/// route (R221-4). "Aucun permis" is none. Any word that is not known leaves all as written: « B en cours » is no licence yet.
/// </summary>
public static partial class LicenceReader
{
    private static readonly Dictionary<string, string> Written = Licence.Categories.ToDictionary(c => c.ToLowerInvariant(), c => c).With(
        ("eb", "BE"), ("ec", "CE"), ("ed", "DE"), ("ec1", "C1E"), ("ed1", "D1E"), ("bsr", "AM"), ("vl", "B"), ("pl", "C"), ("spl", "CE"));

    private static readonly (string[] Words, string Code)[] Phrases =
    [
        (["super", "poids", "lourd"], "CE"), (["super", "lourd"], "CE"), (["poids", "lourd"], "C"), (["camion"], "C"),
        (["vehicule", "leger"], "B"), (["voiture"], "B"), (["automobile"], "B"),
        (["transport", "en", "commun"], "D"), (["transport", "de", "personne"], "D"), (["autocar"], "D"), (["bus"], "D"),
        (["moto"], "A"), (["motocyclette"], "A"), (["cyclomoteur"], "AM"),
    ];

    private static readonly HashSet<string> Noise = new(StringComparer.Ordinal)
    {
        "permis", "de", "du", "des", "le", "la", "les", "conduire", "categorie", "cat", "type", "et", "valide", "leger", "legere",
    };

    /// <summary>Null when nothing is said; an empty list when none is held or asked.</summary>
    public static Reading<IReadOnlyList<string>>? Held(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var repaired = Mojibake.Repair(text);
        if (None().IsMatch(Plain.Words(repaired)))
            return Read.As<IReadOnlyList<string>>([]);
        var codes = new List<string>();
        foreach (var item in Plain.Items(repaired))
        {
            if (InItem(Tokens(item)) is not { } found)
                return Read.Kept<IReadOnlyList<string>>(repaired);
            codes.AddRange(found);
        }

        return Read.As<IReadOnlyList<string>>([.. codes.Distinct().OrderBy(c => c, StringComparer.Ordinal)]);
    }

    /// <summary>The same where it is asked for: several at once may be alternatives, which is for a person to say.</summary>
    public static Reading<IReadOnlyList<string>>? Asked(string? text) => Held(text) switch
    {
        Reading<IReadOnlyList<string>>.Understood({ Count: > 1 }) when text!.Contains('/', StringComparison.Ordinal) =>
            Read.Kept<IReadOnlyList<string>>(Mojibake.Repair(text)),
        var read => read,
    };

    // The preposition is not the category.
    private static string[] Tokens(string item) =>
        [.. Plain.Words(item.Replace("à", "(à)", StringComparison.OrdinalIgnoreCase).Replace("(à)", " preposition ", StringComparison.OrdinalIgnoreCase))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static List<string>? InItem(string[] tokens)
    {
        var (codes, said) = (new List<string>(), new List<string>());
        for (var i = 0; i < tokens.Length;)
        {
            if (Phrase(tokens, ref i) is { } words)
                said.Add(words);
            else if (Coded(tokens, ref i) is { } code)
                codes.Add(code);
            else if (!Noise.Contains(tokens[i++]))
                return null;
        }

        if (codes.Count == 0)
            return said.Count > 0 ? said : null;
        return said.All(words => codes.Any(code => Agree(code, words))) ? codes : null;
    }

    // "e b", "b e": the sign between them is gone.
    private static string? Coded(string[] tokens, ref int i)
    {
        var pair = i + 1 < tokens.Length ? (tokens[i], tokens[i + 1]) : default;
        if (pair is ("e", "b" or "c" or "d") or ("b" or "c" or "d", "e"))
        {
            i += 2;
            return pair.Item1 == "e" ? Written["e" + pair.Item2] : Written[pair.Item1 + "e"];
        }

        // "permis de conduire": in the middle it is a preposition, not the category DE.
        if (!Written.TryGetValue(tokens[i], out var code) || (i > 0 && code == "DE"))
            return null;
        i++;
        return code;
    }

    private static string? Phrase(string[] tokens, ref int i)
    {
        foreach (var (words, code) in Phrases)
        {
            var at = i;
            if (!words.All(word => at < tokens.Length && Same(tokens[at++], word)))
                continue;
            i = at;
            return WithTrailer(tokens, ref i, code);
        }

        return null;
    }

    private static string WithTrailer(string[] tokens, ref int i, string code)
    {
        var at = i < tokens.Length && tokens[i] is "et" or "avec" or "plus" ? i + 1 : i;
        if (at >= tokens.Length || !Same(tokens[at], "remorque"))
            return code;
        i = at + 1;
        return code is "B" or "C" or "D" ? code + "E" : code;
    }

    private static bool Same(string token, string word) => token == word || token == word + "s";

    // "A2 - Moto", "CE - Poids lourd": the words may say less than the code, never something else.
    private static bool Agree(string code, string words) =>
        code == words || (code[0] == words[0] && code != "AM" && words != "AM" && (!words.EndsWith('E') || code.EndsWith('E')));

    [GeneratedRegex("^(permis )?(aucun|aucune|pas|sans|neant|non|rien|0|nul)( (permis|de|d|du|conduire|licence|vehicule|requis|demande|exige|necessaire|obligatoire))*$")]
    private static partial Regex None();
}

file static class Entries
{
    public static Dictionary<string, string> With(this Dictionary<string, string> entries, params (string Key, string Value)[] more)
    {
        foreach (var (key, value) in more)
            entries[key] = value;
        return entries;
    }
}
