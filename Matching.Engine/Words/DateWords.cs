using Matching.Engine.Domain;

namespace Matching.Engine.Words;

/// <summary>What is wrong with a date of an interview, an immersion or a hire, and what to do: for recruiters and counsellors alike.</summary>
public static class DateWords
{
    public static string Interview(string fault, DateOnly heldOn, DateOnly introducedOn) => fault switch
    {
        DateFault.BeforeIntroduction =>
            $"Un entretien le {French.Date(heldOn)} serait avant la présentation du {French.Date(introducedOn)} ; vérifiez la date.",
        _ => $"L’entretien du {French.Date(heldOn)} n’a pas encore eu lieu ; notez-le après.",
    };

    /// <summary>The sentence, and whether it is the last day that has to change.</summary>
    public static (string Sentence, bool OfEnd) Immersion(string fault, DateOnly startsOn, DateOnly introducedOn) => fault switch
    {
        DateFault.BeforeIntroduction => (First(startsOn, introducedOn), false),
        DateFault.TooFar => ($"Une immersion se note au plus {MeetingRules.LongestWaitForImmersionMonths} mois avant le premier jour ; vérifiez la date.", false),
        DateFault.EndBeforeStart => ("Le dernier jour vient avant le premier. Vérifiez les deux dates.", true),
        _ => ($"Une immersion dure un mois au plus : terminez-la au plus tard le {French.Date(startsOn.AddDays(MeetingRules.LongestImmersionDays))}.", true),
    };

    /// <summary>The sentence, and whether it is the last day that has to change.</summary>
    public static (string Sentence, bool OfEnd) Hire(string fault, DateOnly startsOn, DateOnly introducedOn) => fault switch
    {
        DateFault.BeforeIntroduction => (First(startsOn, introducedOn), false),
        DateFault.TooFar => ($"Le premier jour ({French.Date(startsOn)}) est dans plus d’un an ; vérifiez l’année.", false),
        DateFault.EndGiven => ("Un CDI n’a pas de dernier jour ; effacez-le, ou choisissez un autre contrat.", true),
        DateFault.EndMissing => ("Indiquez le dernier jour prévu au contrat : seul un CDI n’en a pas.", true),
        DateFault.EndBeforeStart => ("Le dernier jour vient avant le premier. Vérifiez les deux dates.", true),
        _ => ($"Aucun contrat à durée déterminée ne dure plus de {PlacementRules.LongestContractMonths / 12} ans ; vérifiez le dernier jour.", true),
    };

    private static string First(DateOnly startsOn, DateOnly introducedOn) =>
        $"Le premier jour ({French.Date(startsOn)}) serait avant la présentation du {French.Date(introducedOn)} ; vérifiez la date.";
}
