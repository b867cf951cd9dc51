using System.Collections.Frozen;
using System.Globalization;

namespace Matching.Engine.Domain;

/// <summary>What the law reserves an occupation or a task to: without it nobody may do the work, whatever the company would accept.</summary>
/// <param name="Code">Kept in the certificates of residents and openings: never reused for another meaning.</param>
/// <param name="Label">French words for the screen.</param>
/// <param name="Source">The article that asks for it, French.</param>
/// <param name="Occupations">ROME codes that the law reserves as a whole. Empty: only openings that name it ask for it.</param>
/// <param name="Step">What leads to it within a few months, French; null when it takes longer, which is no small change.</param>
/// <param name="OtherNames">How people write it, beside <paramref name="Code"/> and <paramref name="Label"/>.</param>
public sealed record LegalAuthorisation(
    string Code, string Label, string Source, IReadOnlyList<string> Occupations, string? Step, IReadOnlyList<string> OtherNames);

/// <summary>The legal authorisations that the product knows, reviewed one by one (ADR 0047). Nothing here speaks of nationality or residence.</summary>
/// <remarks>
/// Left out are those that the employer gives after the hire, such as the "autorisation de conduite" of a fork-lift (Code du travail R4323-56) or the
/// "habilitation électrique" (R4544-9): nobody can hold them before, so a CACES stays a certificate that a company asks for or not.
/// </remarks>
public static class LegalAuthorisations
{
    /// <summary>Names the topic in reasons and obstacles, beside those of <see cref="RequirementKind"/>.</summary>
    public const string Kind = "authorisation";

    public static readonly IReadOnlyList<LegalAuthorisation> All =
    [
        new("CQP-APS", "Carte professionnelle d’agent de sécurité", "Code de la sécurité intérieure, article L612-20", ["K2503", "K2504", "K2509"],
            "formation d’agent de sécurité (175 h), puis demande de carte au CNAPS", ["Carte professionnelle CNAPS", "Carte CNAPS", "Carte professionnelle sécurité", "CQP APS", "TFP APS"]),
        new("SSIAP1", "SSIAP 1", "Arrêté du 2 mai 2005 sur les services de sécurité incendie", [],
            "formation SSIAP 1 (67 h) et examen", ["SSIAP"]),
        new("CARTE-TAXI-VTC", "Carte professionnelle de conducteur de taxi ou de VTC", "Code des transports, article L3120-2-2", ["N4112"],
            "examen de la chambre de métiers, puis demande de carte à la préfecture", ["Carte VTC", "Carte professionnelle VTC", "Carte professionnelle taxi", "Carte de taxi"]),
        new("FIMO", "FIMO marchandises", "Code des transports, articles L3314-2 et R3314-1", ["N4101", "N4113", "N4115"],
            "formation initiale FIMO (140 h)", ["Qualification initiale marchandises"]),
        new("FIMO-V", "FIMO voyageurs", "Code des transports, articles L3314-2 et R3314-1", ["N4103", "N4109", "N4127"],
            "formation initiale FIMO (140 h)", ["Qualification initiale voyageurs"]),
        new("AGREMENT-AM", "Agrément d’assistant maternel", "Code de l’action sociale et des familles, article L421-3", ["K1310"],
            "demande d’agrément à la protection maternelle et infantile (PMI)", ["Agrément assistante maternelle", "Agrément d’assistante maternelle", "Agrément PMI"]),
        new("DEAS", "Diplôme d’État d’aide-soignant", "Code de la santé publique, article L4391-1", ["J1501"], null, ["Diplôme d’aide-soignant", "Diplôme d’État d’aide-soignante"]),
        new("DEAP", "Diplôme d’État d’auxiliaire de puériculture", "Code de la santé publique, article L4392-1", ["J1304"], null, ["Diplôme d’auxiliaire de puériculture"]),
        new("DEA", "Diplôme d’État d’ambulancier", "Code de la santé publique, articles L4393-1 et suivants", ["J1305"], null, ["Diplôme d’ambulancier"]),
        new("DEI", "Diplôme d’État d’infirmier", "Code de la santé publique, articles L4311-2 et L4311-15", ["J1506"], null, ["Diplôme d’infirmier", "Diplôme d’État d’infirmière", "IDE"]),
    ];

    private static readonly FrozenDictionary<string, LegalAuthorisation> ByCode = All.ToFrozenDictionary(a => a.Code, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, LegalAuthorisation> ByOccupation =
        All.SelectMany(a => a.Occupations, (a, occupation) => (a, occupation)).ToFrozenDictionary(x => x.occupation, x => x.a);

    /// <summary>Those without which the law forbids the work: the occupation's, and those that the opening names as required.</summary>
    public static IReadOnlyList<LegalAuthorisation> AskedBy(string occupationCode, IEnumerable<Requirement> requirements)
    {
        var named = requirements.Where(r => r is { Kind: RequirementKind.Certificate, Required: true }).Select(r => ByCode.GetValueOrDefault(r.Code));
        return [.. named.Prepend(ByOccupation.GetValueOrDefault(occupationCode)).OfType<LegalAuthorisation>().Distinct()];
    }

    /// <summary>The one of that code; null when the code is another certificate's.</summary>
    public static LegalAuthorisation? Of(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The one that somebody wrote in words, accents, capitals and punctuation aside; null when it is none of them.</summary>
    public static LegalAuthorisation? Named(string words)
    {
        bool Is(string name) => CultureInfo.InvariantCulture.CompareInfo.Compare(
            name, words, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols) == 0;
        return words.Any(char.IsLetterOrDigit) ? All.FirstOrDefault(a => Is(a.Code) || Is(a.Label) || a.OtherNames.Any(Is)) : null;
    }
}
