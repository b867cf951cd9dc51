using Matching.Data.Matches;
using Matching.Engine.Domain;

namespace Employer.Portal.Pages.Matches;

/// <summary>An event as a sentence.</summary>
public static class MatchHistory
{
    public static string What(MatchFileEvent e) => e.Kind switch
    {
        "call_me" => e.Actor == Actor.Candidate ? "Demande à être appelé(e)" : "Appel noté : réponse attendue",
        "postponed" => "Mise de côté",
        "contested" => "Absence contestée",
        "kept_after_hire" => "Gardée après une embauche",
        "viewed" => "Offre lue",
        "told_why_not" => "Fin de l’offre annoncée à la personne",
        MatchFileEvent.OfPlacement => Hire(e),
        _ => Move(e),
    };

    public static string? Detail(MatchFileEvent e)
    {
        string?[] parts =
        [
            e.Channel is null ? null : MatchWords.Channel(e.Channel),
            e.ReasonCode is null ? null : MatchWords.Reason(e.ToState ?? "", e.ReasonCode),
        ];
        var text = string.Join(", ", parts.OfType<string>());
        return text.Length == 0 ? null : text;
    }

    public static string Who(MatchFileEvent e) => e.Actor switch
    {
        Actor.Rule => "automatique",
        Actor.Candidate => "la personne",
        Actor.Company => Named(e, "l’entreprise"),
        Actor.Counsellor => Named(e, "structure d’accompagnement"),
        Actor.Coordinator => Named(e, "la coordination"),
        _ => e.ActorName ?? "",
    };

    private static string Named(MatchFileEvent e, string role) => e.ActorName is null ? role : $"{e.ActorName}, {role}";

    private static string Hire(MatchFileEvent e) => e.ToState switch
    {
        PlacementState.Confirmed => "Embauche confirmée",
        PlacementState.Contested => "Embauche contestée",
        PlacementState.NotStarted => "Le contrat n’a pas commencé",
        PlacementState.BrokenInTrial => "Contrat rompu en période d’essai",
        PlacementState.Ended => "Contrat terminé",
        _ => e.ToState ?? e.Kind,
    };

    private static string Move(MatchFileEvent e) => e.ToState switch
    {
        MatchState.Proposed => e.Actor == Actor.Rule ? "Proposée par le classement" : e.ReasonCode is null ? "Validation annulée" : "Proposée par le conseiller",
        MatchState.Validated => "Validée",
        MatchState.Refused => "Non proposée",
        MatchState.Lapsed => "Délai dépassé",
        MatchState.Offered => "Offre annoncée",
        MatchState.Accepted => "A dit oui",
        MatchState.Declined => "A dit non",
        MatchState.Unanswered => "Pas de réponse à temps",
        MatchState.Introduced => "Présenté(e)",
        MatchState.Interviewed => "Entretien passé",
        MatchState.Immersion => "Immersion",
        MatchState.Hired => "Embauche annoncée",
        MatchState.NotRetained => "Non retenu(e)",
        MatchState.Withdrawn => "Proposition retirée",
        MatchState.Superseded => "En emploi ailleurs",
        _ => e.ToState ?? e.Kind,
    };
}
