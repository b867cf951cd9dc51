using Matching.Engine.Domain;

namespace Matching.Engine.Words;

/// <summary>The states of a match and the reasons given with its moves, in the words of counsellors.</summary>
public static class MatchWords
{
    /// <param name="placement">What became of the hire, a <see cref="PlacementState"/>; null when nobody was hired.</param>
    public static string State(string state, string? placement) => (state, placement) switch
    {
        (MatchState.Hired, PlacementState.Reported) => "Embauche à confirmer",
        (MatchState.Hired, PlacementState.Contested) => "Embauche contestée",
        (MatchState.Hired, PlacementState.NotStarted) => "Contrat non commencé",
        (MatchState.Hired, PlacementState.BrokenInTrial) => "Rompu en période d’essai",
        (MatchState.Hired, PlacementState.Ended) => "Contrat terminé",
        _ => State(state),
    };

    private static string State(string state) => state switch
    {
        MatchState.Proposed => "À valider",
        MatchState.Validated => "Validée à envoyer",
        MatchState.Refused => "Non proposée",
        MatchState.Lapsed => "Délai dépassé",
        MatchState.Offered => "Réponse attendue",
        MatchState.Accepted => "D’accord",
        MatchState.Declined => "Ne souhaite pas",
        MatchState.Unanswered => "Sans réponse à rappeler",
        MatchState.Introduced => "Présenté(e)",
        MatchState.Interviewed => "Entretien passé",
        MatchState.Immersion => "En immersion",
        MatchState.Hired => "Embauché(e)",
        MatchState.NotRetained => "Non retenu(e)",
        MatchState.Withdrawn => "Retirée",
        MatchState.Superseded => "En emploi ailleurs",
        _ => state,
    };

    /// <summary>The colour and icon that go with it: yes, no, care, info or plain.</summary>
    public static string Kind(string state, string? placement) => (state, placement) switch
    {
        (MatchState.Hired, PlacementState.Reported or PlacementState.Contested) => "care",
        (MatchState.Hired, PlacementState.NotStarted or PlacementState.BrokenInTrial or PlacementState.Ended) => "plain",
        _ => Kind(state),
    };

    private static string Kind(string state) => state switch
    {
        MatchState.Accepted or MatchState.Hired => "yes",
        MatchState.Proposed or MatchState.Unanswered => "care",
        MatchState.Validated or MatchState.Offered or MatchState.Introduced or MatchState.Interviewed or MatchState.Immersion => "info",
        _ => "plain",
    };

    /// <summary>The reason of a move of a match or of its hire, looked for first where that move takes its reasons.</summary>
    public static string Reason(string toState, string code)
    {
        IReadOnlyList<Reason>[] lists = toState switch
        {
            MatchState.Declined => [Reasons.Candidate],
            MatchState.NotRetained => [Reasons.Company],
            MatchState.Lapsed or MatchState.Superseded => [Reasons.Rule],
            PlacementState.Contested => [Reasons.Contest],
            PlacementState.NotStarted or PlacementState.BrokenInTrial => [Reasons.NotStarted],
            PlacementState.Ended => [Reasons.Ended],
            _ => [Reasons.Counsellor, Reasons.Rule, Reasons.Candidate],
        };
        return lists.SelectMany(list => list).FirstOrDefault(reason => reason.Code == code)?.Label ?? code;
    }

    public static string Channel(string channel) => channel switch
    {
        "mail" => "par courriel",
        "link" => "par le lien du courriel",
        "telephone" => "au téléphone",
        "face_to_face" => "en face à face",
        "sms" => "par SMS",
        _ => channel,
    };
}
