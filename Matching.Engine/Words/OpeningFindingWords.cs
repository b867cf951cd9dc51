using Matching.Engine.Domain;
using static Matching.Engine.Domain.OpeningFindingCode;

namespace Matching.Engine.Words;

/// <summary>What is not right in an opening, to whoever writes it: the thing, the rule and the cure, in one sentence.</summary>
public static class OpeningFindingWords
{
    public static string Sentence(OpeningFinding finding, OpeningTerms terms) => (finding.Field, finding.Code) switch
    {
        (var field, TooLong) when OpeningTexts.Find(field) is { } text => Longer(text, finding, terms),
        (nameof(terms.Title), _) => "Indiquez l’intitulé du poste, par exemple « agent de quai ».",
        (nameof(terms.Description), _) => $"Décrivez le poste en deux ou trois phrases ({Least(finding, TextLengths.ShortestDescription)} caractères au moins) : les tâches, l’équipe, le lieu.",
        (nameof(terms.OccupationCode), _) => "Indiquez le métier, avec vos mots.",
        (nameof(terms.Positions), _) => $"Indiquez entre {Bounds(finding)} postes.",
        (nameof(terms.Contract), _) => "Choisissez le contrat.",
        (nameof(terms.ContractMonths), _) => Length(finding, terms),
        (nameof(terms.HoursPerWeek), Missing) => "Indiquez le nombre d’heures par semaine.",
        (nameof(terms.HoursPerWeek), _) => $"Indiquez entre {Bounds(finding)} heures par semaine{For(finding, terms)}.",
        (nameof(terms.Schedules) or nameof(terms.StartsAt) or nameof(terms.EndsAt), _) => Schedules(finding, terms),
        (nameof(terms.PayPeriod) or nameof(terms.PayMin) or nameof(terms.PayMax), _) => Pay(finding, terms),
        (nameof(terms.ExperienceMonths), _) => $"L’expérience va de {Least(finding)} à {Most(finding)} mois ; corrigez-la.",
        (nameof(terms.EducationLevel), _) => $"Le diplôme est un niveau de {Least(finding)} (CAP) à {Most(finding)} ; choisissez-le dans la liste.",
        (nameof(terms.StartsOn), Past) => $"La date de début est passée ; indiquez une date à partir du {French.Date(finding.Day!.Value)}, ou laissez vide.",
        (nameof(terms.StartsOn), _) => $"La date de début est très lointaine ; indiquez une date jusqu’au {French.Date(finding.Day!.Value)}, ou laissez vide.",
        (nameof(terms.Requirements), _) => Requirement(finding, terms),
        _ => "Corrigez ce champ.",
    };

    private static string Longer(OpeningText text, OpeningFinding finding, OpeningTerms terms) =>
        $"« {text.Label} » compte {French.Number(text.In(terms)!.Length)} caractères ; raccourcissez ce texte à {Most(finding)}.";

    private static string Length(OpeningFinding finding, OpeningTerms terms) => finding.Code switch
    {
        Missing => "Indiquez la durée du contrat en mois.",
        NotWithContract => "Un CDI n’a pas de durée ; laissez-la vide, ou choisissez un autre contrat.",
        Implausible => $"La durée dépasse {Most(finding)} mois{For(finding, terms)} ; corrigez-la.",
        _ => $"La durée va de moins d’un mois à {Most(finding)} mois ; corrigez-la.",
    };

    private static string Schedules(OpeningFinding finding, OpeningTerms terms) => finding.Code switch
    {
        Missing => "Cochez au moins un horaire : c’est la première question des candidats.",
        OneMoment => "L’heure de fin est la même que l’heure de début ; corrigez l’une des deux.",
        EndsBeforeStart => "L’heure de fin est avant l’heure de début ; corrigez l’une des deux, ou cochez le travail de nuit si le poste finit le lendemain.",
        DeniedByHours => $"Vous avez coché « {Capital(OpeningWords.ScheduleName(finding.Given!))} », mais le poste {HoursWords.Verb(terms.StartsAt, terms.EndsAt)} ; corrigez l’un des deux.",
        _ => "Choisissez les horaires dans la liste.",
    };

    private static string Pay(OpeningFinding finding, OpeningTerms terms) => (finding.Field, finding.Code) switch
    {
        (nameof(terms.PayPeriod), _) => "Dites si le salaire est par heure, par mois ou par an.",
        (_, Missing) => "Indiquez le salaire : sans lui, peu de personnes disent oui.",
        (_, BelowLower) => "Le montant « jusqu’à » est plus petit que le montant « à partir de » ; corrigez l’un des deux.",
        (_, Implausible) => $"{Amount(finding, terms)} brut {OpeningWords.PeriodName(terms.PayPeriod!)} n’est pas vraisemblable"
            + $"{(terms.HoursPerWeek is { } hours ? $" pour {French.Hours(hours)} par semaine" : "")} ; on attend entre {French.Money(finding.Least ?? 0)} et {French.Money(finding.Most ?? 0)}. Vérifiez le montant et s’il est par heure, par mois ou par an.",
        _ => $"Le salaire est un montant plus grand que zéro, jusqu’à {French.Money(finding.Most ?? OpeningBounds.MostPay)} ; corrigez-le.",
    };

    private static string Requirement(OpeningFinding finding, OpeningTerms terms)
    {
        if (finding.Of is not { } of)
            return $"Ne demandez pas plus de {Most(finding)} choses.";
        var asked = terms.Requirements[of.Index];
        return asked.Kind switch
        {
            RequirementKind.Licence => $"« {finding.Given} » n’est pas une catégorie de permis ; choisissez-la dans la liste ({string.Join(", ", Licences.All)}).",
            RequirementKind.Language => $"Pour « {asked.Label} », choisissez la langue et son niveau dans la liste ({string.Join(", ", LanguageLevel.All)}).",
            _ => $"« {finding.Given} » n’est pas connu ; choisissez ce que vous demandez dans la liste.",
        };
    }

    private static string Amount(OpeningFinding finding, OpeningTerms terms) =>
        French.Money((finding.Field == nameof(terms.PayMax) ? terms.PayMax : terms.PayMin)!.Value);

    private static string For(OpeningFinding finding, OpeningTerms terms) =>
        finding.Code == Implausible ? $" pour ce contrat ({OpeningWords.ContractFor(terms.Contract)})" : "";

    private static string Bounds(OpeningFinding finding) => $"{Least(finding)} et {Most(finding)}";

    private static string Least(OpeningFinding finding, int otherwise = 0) => French.Number(finding.Least ?? otherwise);

    private static string Most(OpeningFinding finding) => French.Number(finding.Most ?? 0);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
