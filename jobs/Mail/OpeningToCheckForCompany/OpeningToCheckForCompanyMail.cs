using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Jobs.Mail.OpeningToCheckForCompany;

/// <summary>An adviser wrote an opening for the company: nothing is published before the company has checked it.</summary>
internal sealed class OpeningToCheckForCompanyMail(NpgsqlDataSource db, PortalLinks links) : IMail
{
    public string Kind => MessageKind.OpeningToCheckForCompany;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var account = await db.AccountMailFactsAsync(message.Id, cancel);
        return account.OpeningState is not OpeningState.Draft
            ? new Composed.Obsolete("opening_checked")
            : new Composed.Mail(account.Email, account.Name, Write(account, links.CompanyOpening(message.OpeningId!.Value)));
    }

    internal static Letter Write(AccountMailFacts account, Uri opening) =>
        new LetterBuilder($"Une offre à vérifier : {account.OpeningTitle}")
            .Say($"Bonjour {account.Name},")
            .Say($"La Cité de l’emploi a préparé pour votre entreprise l’offre « {account.OpeningTitle} ».")
            .Say("Relisez-la, corrigez-la si besoin, puis envoyez-la. Sans vous, rien n’est publié.")
            .Button("Vérifier l’offre", opening)
            .Sign();
}
