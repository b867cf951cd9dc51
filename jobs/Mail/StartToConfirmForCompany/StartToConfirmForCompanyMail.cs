using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Matching.Engine.Words;
using Npgsql;

namespace Matching.Jobs.Mail.StartToConfirmForCompany;

/// <summary>The start that the opening names has passed: nobody is proposed before the company says when the work begins.</summary>
internal sealed class StartToConfirmForCompanyMail(NpgsqlDataSource db, PortalLinks links, TimeProvider clock) : IMail
{
    public string Kind => MessageKind.StartToConfirmForCompany;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var account = await db.AccountMailFactsAsync(message.Id, cancel);
        var today = WorkingDays.DayInParis(clock.GetUtcNow());
        return account.OpeningState != OpeningState.Published || !OpeningStart.HasPassed(account.OpeningStartsOn, today)
            ? new Composed.Obsolete("start_confirmed")
            : new Composed.Mail(
                account.Email, account.Name, Write(account, today.AddDays(OpeningStart.DaysToConfirm), links.OpeningStart(message.OpeningId!.Value)));
    }

    internal static Letter Write(AccountMailFacts account, DateOnly until, Uri start) =>
        new LetterBuilder($"Quand le travail commence-t-il ? {account.OpeningTitle}")
            .Say($"Bonjour {account.Name},")
            .Say($"Votre offre « {account.OpeningTitle} » annonce un début le {French.Date(account.OpeningStartsOn!.Value)}. Cette date est passée.")
            .Say("Nous ne proposons plus personne tant que nous ne savons pas si le poste est toujours là. Dites-nous en un clic s’il commence dès que possible, ou à quelle date.")
            .Button("Dire quand le travail commence", start)
            .Say($"Sans réponse de votre part avant le {French.Date(until)}, l’offre est fermée d’elle-même.")
            .Sign();
}
