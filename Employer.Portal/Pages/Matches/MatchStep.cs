using Matching.Data.Matches;
using static Matching.Engine.Domain.MatchState;

namespace Employer.Portal.Pages.Matches;

/// <summary>Something that a counsellor can do next with a match; the first is the main one.</summary>
public sealed record MatchStep(string Text, string Link)
{
    public static IReadOnlyList<MatchStep> For(MatchFile match)
    {
        var id = match.Id;
        MatchStep[] steps = match.State switch
        {
            Proposed => [new("Ouvrir dans la file à valider", Links.ReviewAt(id))],
            Validated => [new(match.IsToldByVoice ? "Noter l’annonce et la réponse" : "L’annoncer moi-même", Links.Answer(id))],
            Offered or Unanswered => [new("Noter la réponse", Links.Answer(id))],
            Accepted => [new("La personne a changé d’avis", Links.Answer(id))],
            Declined => [new("La personne a changé d’avis", Links.Answer(id))],
            Introduced => [new("Noter un entretien", Links.Interview(id)), .. AfterMeeting(id)],
            Interviewed => [.. AfterMeeting(id)],
            Immersion => [new("Noter l’embauche", Links.Hire(id)), new("Sans suite", Links.NotRetained(id))],
            _ => [],
        };
        return Live.Contains(match.State) ? [.. steps, new("Retirer la proposition", Links.Withdraw(id))] : steps;
    }

    private static IEnumerable<MatchStep> AfterMeeting(Guid id) =>
        [new("Noter l’embauche", Links.Hire(id)), new("Noter une immersion", Links.Immersion(id)), new("Sans suite", Links.NotRetained(id))];
}
