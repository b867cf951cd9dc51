using Matching.Data.Outbox;
using Npgsql;

namespace Matching.Jobs.Mail.UndeliveredForCounsellor;

/// <summary>A mail to a candidate did not arrive and never will: the counsellor tells them another way.</summary>
internal sealed class UndeliveredForCounsellorMail(NpgsqlDataSource db, PortalLinks links) : IMail
{
    public string Kind => MessageKind.UndeliveredForCounsellor;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var account = await db.AccountMailFactsAsync(message.Id, cancel);
        return new Composed.Mail(account.Email, account.Name, Write(account, links.CounsellorHome));
    }

    internal static Letter Write(AccountMailFacts account, Uri home) =>
        new LetterBuilder($"Message non remis : personne n° {account.ResidentReference}")
            .Say($"Bonjour {account.Name},")
            .Say($"Un message pour la personne n° {account.ResidentReference} n’a pas pu être remis. Il concernait l’offre « {account.OpeningTitle} ».")
            .Say("Merci de la prévenir par téléphone ou de vive voix, puis de noter sa réponse. Vérifiez aussi son adresse de courriel.")
            .Button("Ouvrir Ma journée", home)
            .Sign();
}
