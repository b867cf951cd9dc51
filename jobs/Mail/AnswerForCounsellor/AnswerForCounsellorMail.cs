using Matching.Data.Outbox;
using Npgsql;

namespace Matching.Jobs.Mail.AnswerForCounsellor;

/// <summary>A candidate answered on their page. The person is named by reference only.</summary>
internal sealed class AnswerForCounsellorMail(NpgsqlDataSource db, PortalLinks links) : IMail
{
    public string Kind => MessageKind.AnswerForCounsellor;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var account = await db.AccountMailFactsAsync(message.Id, cancel);
        return account.LastAnswer is null
            ? new Composed.Obsolete("no_answer")
            : new Composed.Mail(account.Email, account.Name, Write(account, links.CounsellorHome));
    }

    internal static Letter Write(AccountMailFacts account, Uri home)
    {
        var (word, next) = account.LastAnswer switch
        {
            "accepted" => ("a dit oui", "Ses coordonnées partent à l’entreprise après le délai pour changer d’avis."),
            "declined" => ("a dit non", "La raison est sur sa page, si la personne a voulu la donner."),
            "contested" => ("conteste une absence", "L’entreprise dit que la personne n’est pas venue ; la personne dit que ce n’est pas exact. Merci d’en parler avec elle."),
            _ => ("demande à être appelée", "Merci de l’appeler dès que possible."),
        };
        return new LetterBuilder($"Réponse reçue : la personne n° {account.ResidentReference} {word}")
            .Say($"Bonjour {account.Name},")
            .Say($"La personne n° {account.ResidentReference} {word} pour l’offre « {account.OpeningTitle} ».")
            .Say(next)
            .Button("Ouvrir Ma journée", home)
            .Sign();
    }
}
