using Matching.Data.Offers;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Jobs.Mail.IntroductionForCandidate;

/// <summary>The company now has the candidate's details: what happens next.</summary>
internal sealed class IntroductionForCandidateMail(NpgsqlDataSource db) : IMail
{
    public string Kind => MessageKind.IntroductionForCandidate;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var offer = (await db.OfferFactsAsync(message.MatchId!.Value, cancel))!;
        if (offer.State is not (MatchState.Introduced or MatchState.Interviewed or MatchState.Immersion))
            return new Composed.Obsolete("match_moved_on");
        return offer.Email is null
            ? new Composed.NoAddress()
            : new Composed.Mail(offer.Email, $"{offer.FirstName} {offer.LastName}", Write(offer));
    }

    internal static Letter Write(OfferFacts offer) =>
        new LetterBuilder($"L’entreprise a vos coordonnées : {offer.Title}")
            .Say($"Bonjour {offer.FirstName},")
            .Say($"Vous avez dit oui à l’offre « {offer.Title} ». L’entreprise {offer.Employer} a maintenant votre nom, votre téléphone et votre courriel.")
            .Say("Elle va vous contacter. Gardez votre téléphone près de vous.")
            .Say($"Un problème, une question ? Écrivez à {offer.Contact} : {offer.ContactEmail}")
            .Sign(offer.Contact);
}
