using Matching.Data.Offers;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Jobs.Mail.ClosedForCandidate;

/// <summary>Everybody gets an answer: an offer that somebody knew of has come to an end without them.</summary>
internal sealed class ClosedForCandidateMail(NpgsqlDataSource db) : IMail
{
    private static readonly string[] Closed =
        [MatchState.Withdrawn, MatchState.Superseded, MatchState.NotRetained, MatchState.Refused, MatchState.Lapsed];

    public string Kind => MessageKind.ClosedForCandidate;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var offer = (await db.OfferFactsAsync(message.MatchId!.Value, cancel))!;
        if (!Closed.Contains(offer.State))
            return new Composed.Obsolete("match_moved_on");
        return offer.Email is null
            ? new Composed.NoAddress()
            : new Composed.Mail(offer.Email, $"{offer.FirstName} {offer.LastName}", Write(offer));
    }

    internal static Letter Write(OfferFacts offer) =>
        new LetterBuilder($"Réponse pour l’offre : {offer.Title}")
            .Say($"Bonjour {offer.FirstName},")
            .Say(offer.State switch
            {
                MatchState.NotRetained =>
                    $"L’entreprise {offer.Employer} n’a pas donné suite pour le poste « {offer.Title} ». Nous savons que c’est décevant. Merci d’avoir essayé.",
                MatchState.Superseded =>
                    $"Vous avez trouvé un emploi. Nous avons donc fermé l’offre « {offer.Title} ». Vous n’avez rien à faire.",
                MatchState.Withdrawn when offer.ReasonCode == CompanySilence.Reason =>
                    $"L’entreprise {offer.Employer} n’a pas répondu à temps pour le poste « {offer.Title} ». Nous avons fermé cette proposition : vous ne l’attendez plus.",
                _ => $"L’offre « {offer.Title} » n’est plus disponible. Vous n’avez rien à faire.",
            })
            .Say(offer.State == MatchState.Superseded
                ? "Nous vous souhaitons un bon début dans votre travail."
                : "Nous continuons à chercher des offres pour vous.")
            .Say($"Une question ? Écrivez à {offer.Contact} : {offer.ContactEmail}")
            .Sign(offer.Contact);
}
