using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Words;
using Npgsql;

namespace Matching.Jobs.Mail.ReviewForCounsellor;

/// <summary>Proposals wait: how many and until when. A link, no names.</summary>
internal sealed class ReviewForCounsellorMail(NpgsqlDataSource db, PortalLinks links, TimeProvider clock) : IMail
{
    public string Kind => MessageKind.ReviewForCounsellor;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var waiting = await db.ReviewsWaitingAsync(message.AccountId!.Value, French.Day(clock.GetUtcNow()), cancel);
        if (waiting.Count == 0)
            return new Composed.Obsolete("nothing_waits");
        var account = await db.AccountMailFactsAsync(message.Id, cancel);
        return new Composed.Mail(account.Email, account.Name, Write(account.Name, waiting, links.Validations));
    }

    internal static Letter Write(string name, ReviewsWaiting waiting, Uri validations) =>
        new LetterBuilder($"{French.Count(waiting.Count, "proposition")} à valider")
            .Say($"Bonjour {name},")
            .Say($"{French.Count(waiting.Count, "proposition")} pour {French.Count(waiting.OpeningCount, "offre")} "
                + $"{French.Plural(waiting.Count, "attend", "attendent")} votre avis.")
            .Say(waiting.FirstReviewBy is { } deadline ? $"La première est à examiner avant le {French.Date(deadline)}. Sans avis, elle n’est pas envoyée." : null)
            .Button("Voir les propositions", validations)
            .Sign();
}
