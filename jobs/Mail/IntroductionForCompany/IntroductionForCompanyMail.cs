using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Matching.Jobs.Mail.IntroductionForCompany;

/// <summary>Somebody said yes: who it is stands behind the sign-in, never in a mail.</summary>
internal sealed class IntroductionForCompanyMail(NpgsqlDataSource db, PortalLinks links, IOptions<MatchSettings> settings) : IMail
{
    public string Kind => MessageKind.IntroductionForCompany;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var account = await db.AccountMailFactsAsync(message.Id, cancel);
        return account.CompanyRefused || account.MatchState is not { } state || !MatchState.Met.Contains(state)
            ? new Composed.Obsolete("match_moved_on")
            : new Composed.Mail(account.Email, account.Name, Write(account, links.Candidates, settings.Value.GrantDaysAfterEnd));
    }

    internal static Letter Write(AccountMailFacts account, Uri candidates, int grantDays) =>
        new LetterBuilder($"Une personne à contacter : {account.OpeningTitle}")
            .Say($"Bonjour {account.Name},")
            .Say($"Une personne est d’accord pour vous rencontrer au sujet de votre offre « {account.OpeningTitle} ».")
            .Say("Ses coordonnées et ses points forts vous attendent sur Passerelle. Merci de l’appeler dans les jours qui viennent.")
            .Say($"Vous voyez ses coordonnées pendant la démarche, puis {grantDays} jours après votre réponse si vous n’embauchez pas, ou jusqu’à la fin du suivi (6 mois au plus) si vous embauchez. Ce que vous copiez ailleurs est sous votre responsabilité : effacez-le à la même date.")
            .Button("Voir qui contacter", candidates)
            .Sign();
}
