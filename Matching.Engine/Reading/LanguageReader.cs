using System.Text.RegularExpressions;
using Matching.Engine.Domain;

namespace Matching.Engine.Reading;

/// <summary>"fr:B1", "Anglais (B2)", "Français (courant)" → a language, with its European level where that is said. "Courant" is no level.</summary>
public static partial class LanguageReader
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["francais"] = "fr", ["francaise"] = "fr", ["anglais"] = "en", ["anglaise"] = "en", ["allemand"] = "de", ["espagnol"] = "es", ["italien"] = "it",
        ["portugais"] = "pt", ["arabe"] = "ar", ["russe"] = "ru", ["chinois"] = "zh", ["mandarin"] = "zh", ["neerlandais"] = "nl", ["polonais"] = "pl",
        ["turc"] = "tr", ["roumain"] = "ro", ["japonais"] = "ja", ["ukrainien"] = "uk", ["tamoul"] = "ta", ["bambara"] = "bm", ["peul"] = "ff",
        ["soninke"] = "snk", ["persan"] = "fa", ["dari"] = "fa", ["farsi"] = "fa", ["pachto"] = "ps", ["pachtou"] = "ps", ["kabyle"] = "kab",
        ["wolof"] = "wo", ["lingala"] = "ln", ["hindi"] = "hi", ["ourdou"] = "ur", ["bengali"] = "bn", ["vietnamien"] = "vi", ["albanais"] = "sq",
        ["serbe"] = "sr", ["georgien"] = "ka", ["armenien"] = "hy", ["kurde"] = "ku", ["somali"] = "so", ["tigrinya"] = "ti", ["amharique"] = "am",
    };

    private static readonly HashSet<string> Codes = [.. Names.Values];

    /// <summary>How people tell a level without the European framework, and words around it.</summary>
    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal)
    {
        "courant", "couramment", "lu", "ecrit", "parle", "notions", "notion", "maternelle", "maternel", "natif", "native", "langue", "bilingue", "debutant",
        "intermediaire", "avance", "bon", "bonne", "tres", "niveau", "professionnel", "scolaire", "exige", "souhaite", "minimum", "et", "oral", "operationnel",
        "maitrise", "correct", "confirme", "technique", "de", "base", "bases", "en", "une",
    };

    public static Reading<ResidentLanguage>? Spoken(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var repaired = Mojibake.Repair(text);
        var (codes, levels, other) = (new HashSet<string>(), new HashSet<string>(), false);
        var tokens = Plain.Words(repaired).Split(' ');
        for (var i = 0; i < tokens.Length; i++)
        {
            if (Names.TryGetValue(tokens[i], out var named))
                codes.Add(named);
            else if (Level().IsMatch(tokens[i]))
                levels.Add(tokens[i].ToUpperInvariant());
            else if (i == 0 && Codes.Contains(tokens[i]))
                codes.Add(tokens[i]);
            else
                other |= !Vague.Contains(tokens[i]);
        }

        return !other && codes.Count == 1 && levels.Count < 2
            ? Read.As(new ResidentLanguage(codes.First(), levels.FirstOrDefault()))
            : Read.Kept<ResidentLanguage>(repaired);
    }

    [GeneratedRegex("^[abc][12]$")]
    private static partial Regex Level();
}
