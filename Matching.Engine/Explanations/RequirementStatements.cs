using Matching.Engine.Domain;
using static Matching.Engine.Words.French;

namespace Matching.Engine.Explanations;

/// <summary>Each thing that the opening asks for, against what the file says.</summary>
internal static class RequirementStatements
{
    private static readonly HashSet<string> FeminineNouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "habilitation", "carte", "attestation", "formation", "autorisation", "licence", "qualification", "certification",
    };

    public static IEnumerable<Statement> Of(PairInWords pair)
    {
        var held = Signals.HeldCodes.Of(pair.Resident).ToHashSet();
        var skills = new List<(Requirement Asked, bool Has)>();
        foreach (var authorisation in pair.Card.Authorisations)
        {
            var has = held.Contains((RequirementKind.Certificate, authorisation.Code));
            yield return new(LegalAuthorisations.Kind, has, $"La loi exige «\u00A0{authorisation.Label}\u00A0»{Space}: {(has ? "oui" : "non")}",
                has ? authorisation.Label : null, [], Asked: true);
        }

        foreach (var asked in pair.Opening.Requirements.Where(r => !pair.Card.AsksAuthorisation(r)))
        {
            if (asked.Code.Length == 0)
            {
                yield return new(asked.Kind, false, $"{Label(asked)}{Space}: à vérifier avec la personne", null, [], Asked: asked.Required);
                continue;
            }

            var has = held.Contains((asked.Kind, asked.Code.ToUpperInvariant()));
            switch (asked.Kind)
            {
                case RequirementKind.Licence:
                    yield return Plain(asked, $"Permis {asked.Code.ToUpperInvariant()}", has, ["licences_missing", "licences_wished_missing"]);
                    break;
                case RequirementKind.Certificate:
                    yield return Plain(asked, Label(asked), has, ["certificates_missing", "certificates_wished_missing", "certificates_held"]);
                    break;
                case RequirementKind.Language:
                    yield return Language(asked, pair.Resident.Languages);
                    break;
                default:
                    skills.Add((asked, has));
                    break;
            }
        }

        foreach (var statement in Skills(skills)) yield return statement;
    }

    private static Statement Plain(Requirement asked, string what, bool has, IReadOnlyList<string> signals) =>
        new(asked.Kind, has, $"{what} {Wish(asked, what)}{Space}: {(has ? "oui" : "non")}", has ? what : null, signals, asked.Required);

    // A level that is not known, asked or spoken, is never met and never missing: somebody has to ask.
    private static Statement Language(Requirement asked, IReadOnlyList<ResidentLanguage> languages)
    {
        var spoken = languages.FirstOrDefault(l => string.Equals(l.Code, asked.Code, StringComparison.OrdinalIgnoreCase));
        var (needed, held) = (LanguageLevel.Rank(asked.Level), LanguageLevel.Rank(spoken?.Level));
        var has = needed > 0 && held >= needed;
        var what = $"{Label(asked)}{(asked.Level is null ? "" : $" {asked.Level}")} {Wish(asked, "")}{(needed == 0 ? ", niveau non précisé" : "")}";
        var answer = languages.Count == 0 ? "à vérifier avec la personne"
            : spoken is null ? "non"
            : held == 0 ? "oui, niveau à vérifier"
            : needed == 0 ? $"niveau {spoken.Level}, à vérifier"
            : $"niveau {spoken.Level}";
        return new("language", has, $"{what}{Space}: {answer}", has ? $"{Label(asked)}{Space}: {answer}" : null,
            ["language_gap", "language_wished_gap"], asked.Required);
    }

    private static IEnumerable<Statement> Skills(List<(Requirement Asked, bool Has)> skills)
    {
        if (skills.Count == 0) yield break;
        string[] signals = ["skills_share", "skills_missing"];
        var held = skills.Where(s => s.Has).Select(s => Lower(s.Asked)).ToList();
        var missing = skills.Where(s => !s.Has).Select(s => Lower(s.Asked)).ToList();
        if (held.Count > 0)
        {
            var list = string.Join(", ", held.Take(3));
            yield return new("skill", true, $"{Count(held.Count, "compétence")} sur {skills.Count}{Space}: {list}", $"Compétences{Space}: {list}", signals);
        }

        if (missing.Count > 0)
        {
            yield return new("skill", false, $"Compétences non notées dans le dossier{Space}: {string.Join(", ", missing.Take(3))}", null, signals);
        }
    }

    private static string Wish(Requirement asked, string what) =>
        (asked.Required ? "demandé" : "souhaité") + (FeminineNouns.Contains(what.Split(' ')[0]) ? "e" : "");

    private static string Label(Requirement asked) => asked.Label.Length > 0 ? asked.Label : asked.Code;

    private static string Lower(Requirement asked)
    {
        var label = Label(asked);
        return char.ToLower(label[0], Culture) + label[1..];
    }
}
