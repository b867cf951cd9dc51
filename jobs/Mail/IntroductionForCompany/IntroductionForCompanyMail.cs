using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Jobs.Mail.IntroductionForCompany;

/// <summary>Somebody said yes: who it is stands behind the sign-in, never in a mail.</summary>
internal sealed class IntroductionForCompanyMail(NpgsqlDataSource db, PortalLinks links) : IMail
{
    public string Kind => MessageKind.IntroductionForCompany;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var account = await db.AccountMailFactsAsync(message.Id, cancel);
        return account.MatchState is not (MatchState.Introduced or MatchState.Interviewed or MatchState.Immersion)
            ? new Composed.Obsolete("match_moved_on")
            : new Composed.Mail(account.Email, account.Name, Write(account, links.Candidates));
    }

    internal static Letter Write(AccountMailFacts account, Uri candidates) =>
        new LetterBuilder($"Une personne à contacter : {account.OpeningTitle}")
            .Say($"Bonjour {account.Name},")
            .Say($"Une personne est d’accord pour vous rencontrer au sujet de votre offre « {account.OpeningTitle} ».")
            .Say("Ses coordonnées et ses points forts vous attendent sur Passerelle. Merci de l’appeler dans les jours qui viennent.")
            .Button("Voir qui contacter", candidates)
            .Sign();
}
