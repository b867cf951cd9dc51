using static Matching.Engine.Domain.MatchState;

namespace Matching.Engine.Domain;

/// <summary>What a candidate is told of their match, and what they may still do.</summary>
public static class CandidateView
{
    /// <summary>An answer can be given, and changed, until the company is told.</summary>
    public static bool MayAnswer(string matchState) => matchState is Offered or Unanswered or Accepted or Declined;

    public static string StateOf(string matchState) => matchState switch
    {
        Proposed or Validated or Offered => "Votre réponse est attendue",
        Accepted => "Vous avez dit oui",
        Declined => "Vous avez dit non",
        Unanswered => "Délai passé, contactez votre conseiller",
        Introduced => "L’entreprise a vos coordonnées",
        Interviewed => "Entretien passé",
        MatchState.Immersion => "En immersion",
        Hired => "Vous êtes embauché(e)",
        NotRetained => "L’entreprise n’a pas donné suite",
        _ => "Proposition annulée",
    };
}
