using Matching.Data.Outbox;
using Npgsql;

namespace Matching.Jobs.Mail.HireToConfirmForCounsellor;

/// <summary>The company reported a hire: the counsellor confirms it.</summary>
internal sealed class HireToConfirmForCounsellorMail(NpgsqlDataSource db, PortalLinks links) : IMail
{
    public string Kind => MessageKind.HireToConfirmForCounsellor;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var account = await db.AccountMailFactsAsync(message.Id, cancel);
        return account.PlacementState is not "reported"
            ? new Composed.Obsolete("hire_settled")
            : new Composed.Mail(account.Email, account.Name, Write(account, links.CounsellorHome));
    }

    internal static Letter Write(AccountMailFacts account, Uri home) =>
        new LetterBuilder($"Une embauche à confirmer : {account.OpeningTitle}")
            .Say($"Bonjour {account.Name},")
            .Say($"L’entreprise déclare l’embauche de la personne n° {account.ResidentReference} pour l’offre « {account.OpeningTitle} ».")
            .Say("Merci de la confirmer, ou de dire ce qui n’est pas exact. L’embauche compte seulement après votre confirmation.")
            .Button("Confirmer ou corriger", home)
            .Sign();
}
