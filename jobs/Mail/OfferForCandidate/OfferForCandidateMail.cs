using Matching.Data.Matches;
using Matching.Data.Offers;
using Matching.Data.Outbox;
using Matching.Engine.Words;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Mail.OfferForCandidate;

/// <summary>The offer, validated by the counsellor. Says what the work is and why it was proposed; nothing of follow-up, district or benefits.</summary>
internal sealed class OfferForCandidateMail(
    NpgsqlDataSource db, IOptions<MatchSettings> settings, PortalLinks links, TimeProvider clock) : IMail
{
    // The page still answers after the last day, with whom to call.
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(90);

    public string Kind => MessageKind.OfferForCandidate;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await db.WhyNotToSendAsync(message.MatchId!.Value, now, cancel) is { } why)
            return new Composed.Obsolete(why);
        var offer = (await db.OfferFactsAsync(message.MatchId.Value, cancel))!;
        if (offer.Email is null)
            return new Composed.NoAddress();

        var token = await db.CreateAnswerLinkAsync(offer.MatchId, now + LinkLife, now, cancel);
        var lastDay = AnswerDeadline.LastDay(now, settings.Value.AnswerDays);
        return new Composed.Mail(offer.Email, $"{offer.FirstName} {offer.LastName}", Write(offer, links.Answer(token), lastDay, settings.Value));
    }

    internal static Letter Write(OfferFacts offer, Uri answer, DateOnly lastDay, MatchSettings settings) =>
        new LetterBuilder($"Une offre pour vous : {offer.Title} à {offer.Place}")
            .Say($"Bonjour {offer.FirstName},")
            .Say("Nous avons une offre d’emploi pour vous.")
            .Facts([
                ("Poste", offer.Title),
                ("Entreprise", offer.Employer),
                ("Lieu", offer.Place),
                .. OpeningLines.Of(offer),
            ])
            .List("Pourquoi nous vous la proposons :", offer.Fits)
            .Say($"Vous décidez. Vous pouvez dire oui, dire non ou demander à être appelé(e), jusqu’au {French.Date(lastDay)}.")
            .Button("Voir l’offre et répondre", answer)
            .Say("L’entreprise ne connaît pas votre nom. Elle le reçoit seulement si vous dites oui.")
            .Say(settings.SayingNoIsGuaranteedSafe ? "Dire non ne change rien à vos droits." : null)
            .Say($"Une question ? Écrivez à {offer.Contact} : {offer.ContactEmail}")
            .Sign(offer.Contact);
}
