using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Mail.AnswerAwaitedForCompany;

/// <summary>The company has said nothing of somebody introduced to it: before the clock ends it, it is reminded.</summary>
internal sealed class AnswerAwaitedForCompanyMail(NpgsqlDataSource db, PortalLinks links, IOptions<MatchSettings> settings) : IMail
{
    public string Kind => MessageKind.AnswerAwaitedForCompany;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var account = await db.AccountMailFactsAsync(message.Id, cancel);
        return account.CompanyRefused || account.MatchState is not { } state || !MatchState.Met.Contains(state)
            ? new Composed.Obsolete("match_moved_on")
            : new Composed.Mail(account.Email, account.Name, Write(account, links.Candidates, settings.Value.CompanySilenceDays));
    }

    internal static Letter Write(AccountMailFacts account, Uri candidates, int days) =>
        new LetterBuilder($"Une personne attend votre réponse : {account.OpeningTitle}")
            .Say($"Bonjour {account.Name},")
            .Say($"Une personne présentée pour votre offre « {account.OpeningTitle} » attend toujours votre réponse.")
            .Say($"Dites ce qu’il en est, même en un mot. Après {days} jours sans nouvelles de votre part, la proposition se ferme et la personne en est informée.")
            .Button("Répondre", candidates)
            .Sign();
}
