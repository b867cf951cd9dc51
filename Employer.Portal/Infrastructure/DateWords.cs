using Matching.Engine.Domain;

namespace Employer.Portal.Infrastructure;

/// <summary>What is wrong with a date, in words: the date, the rule, the cure.</summary>
internal static class DateWords
{
    public static string Interview(string finding, DateOnly introducedOn, DateOnly heldOn) => finding == DateFinding.BeforeIntroduction
        ? $"La personne a été présentée le {French.Date(introducedOn)} : l’entretien ne peut pas dater du {French.Date(heldOn)}. Corrigez le jour."
        : $"L’entretien du {French.Date(heldOn)} n’a pas encore eu lieu ; notez-le après.";

    public static string Start(string finding, DateOnly introducedOn, DateOnly startsOn, int monthsAhead) => finding == DateFinding.BeforeIntroduction
        ? $"La personne a été présentée le {French.Date(introducedOn)} : le premier jour ne peut pas être le {French.Date(startsOn)}. Corrigez l’année ou le jour."
        : $"Le premier jour ({French.Date(startsOn)}) est trop lointain : il vient dans les {monthsAhead} mois. Corrigez l’année ou le jour.";

    public static string End(string finding, string contract, DateOnly startsOn, DateOnly? endsOn) => finding switch
    {
        DateFinding.EndGiven => "Un CDI n’a pas de dernier jour ; effacez-le, ou choisissez un autre contrat.",
        DateFinding.EndMissing => "Indiquez le dernier jour prévu au contrat : seul un CDI n’en a pas.",
        DateFinding.EndBeforeStart => $"Le dernier jour ({French.Date(endsOn)}) tombe avant le premier ; corrigez l’une des deux dates.",
        _ => $"Un contrat de ce type dure {PlacementRules.LongestMonths(contract)} mois au plus : il se termine avant le {French.Date(startsOn.AddMonths(PlacementRules.LongestMonths(contract)))}. Corrigez l’une des deux dates.",
    };

    public static string BrokenBeforeStart(DateOnly startsOn) =>
        $"Le contrat commence le {French.Date(startsOn)} : avant ce jour, il n’a pas commencé. Décochez cette case, ou revenez après.";

    public static string ImmersionEnd(string finding, DateOnly startsOn) => finding == DateFinding.EndBeforeStart
        ? "Le dernier jour vient avant le premier. Vérifiez les deux dates."
        : $"Une immersion dure un mois au plus : terminez-la au plus tard le {French.Date(startsOn.AddDays(MeetingRules.LongestImmersionDays))}.";
}
