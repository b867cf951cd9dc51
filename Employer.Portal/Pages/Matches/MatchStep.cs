using Matching.Data.Matches;
using Matching.Engine.Domain;
using static Matching.Engine.Domain.MatchState;

namespace Employer.Portal.Pages.Matches;

/// <summary>Something that a counsellor can do next with a match; the first is the main one.</summary>
/// <param name="Posts">It acts at once: a button, not a link to a page that asks.</param>
public sealed record MatchStep(string Text, string Link, bool Posts = false)
{
    /// <summary>What the table of moves allows a counsellor from where the match is, the main one first.</summary>
    public static IReadOnlyList<MatchStep> For(MatchFile match) =>
        [.. All(match).Where(step => MatchTransitions.Table.Allows(match.State, step.To, Actor.Counsellor)).Select(step => step.Step).DistinctBy(step => step.Link)];

    private static IEnumerable<(string To, MatchStep Step)> All(MatchFile match)
    {
        var id = match.Id;
        var answer = new MatchStep(match.State is Accepted or Declined ? "La personne a changé d’avis" : "Noter la réponse", Links.Answer(id));
        return
        [
            (Validated, new("Ouvrir dans la file à valider", Links.ReviewAt(id))),
            (Refused, new("Ouvrir dans la file à valider", Links.ReviewAt(id))),
            (MatchState.Offered, new(match.IsToldByVoice ? "Noter l’annonce et la réponse" : "L’annoncer moi-même", Links.Answer(id))),
            (Proposed, new("Revenir sur la validation", Links.Undo([id]), Posts: true)),
            (Accepted, answer),
            (Declined, answer),
            (Interviewed, new("Noter un entretien", Links.Interview(id))),
            (Hired, new("Noter l’embauche", Links.Hire(id))),
            (Immersion, new("Noter une immersion", Links.Immersion(id))),
            (NotRetained, new("Sans suite", Links.NotRetained(id))),
            (Withdrawn, new("Retirer la proposition", Links.Withdraw(id))),
        ];
    }
}
