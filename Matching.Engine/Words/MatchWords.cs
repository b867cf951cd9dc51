using Matching.Engine.Domain;

namespace Matching.Engine.Words;

/// <summary>The states of a match and the reasons given with its moves, in the words of counsellors.</summary>
public static class MatchWords
{
    public static string State(string state) => state switch
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
    public static string Kind(string state) => state switch
    {
        MatchState.Accepted or MatchState.Hired => "yes",
        MatchState.Proposed or MatchState.Unanswered => "care",
        MatchState.Validated or MatchState.Offered or MatchState.Introduced or MatchState.Interviewed or MatchState.Immersion => "info",
        _ => "plain",
    };

    /// <summary>The reason of a move, looked for first where that move takes its reasons.</summary>
    public static string Reason(string toState, string code)
    {
        IReadOnlyList<Reason>[] lists = toState switch
        {
            MatchState.Declined => [Reasons.Candidate],
            MatchState.NotRetained => [Reasons.Company],
            MatchState.Lapsed or MatchState.Superseded => [Reasons.Rule],
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
