using Matching.Data.Outbox;
using Npgsql;

namespace Matching.Jobs.Mail.HireToConfirmForCompany;

/// <summary>The counsellor reported a hire: the company confirms it. A link, no identity.</summary>
internal sealed class HireToConfirmForCompanyMail(NpgsqlDataSource db, PortalLinks links) : IMail
{
    public string Kind => MessageKind.HireToConfirmForCompany;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var account = await db.AccountMailFactsAsync(message.Id, cancel);
        return account.PlacementState is not "reported"
            ? new Composed.Obsolete("hire_settled")
            : new Composed.Mail(account.Email, account.Name, Write(account, links.Candidates));
    }

    internal static Letter Write(AccountMailFacts account, Uri candidates) =>
        new LetterBuilder($"Une embauche à confirmer : {account.OpeningTitle}")
            .Say($"Bonjour {account.Name},")
            .Say($"Une embauche est déclarée pour votre offre « {account.OpeningTitle} ».")
            .Say("Merci de la confirmer, ou de dire ce qui n’est pas exact. Elle compte dans votre engagement de recrutement après votre confirmation.")
            .Button("Confirmer ou corriger", candidates)
            .Sign();
}
