using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Jobs.Mail.OpeningStoppedForCompany;

/// <summary>The coordination paused or withdrew an opening of the company: why, and what the company can do.</summary>
internal sealed class OpeningStoppedForCompanyMail(NpgsqlDataSource db, PortalLinks links) : IMail
{
    public string Kind => MessageKind.OpeningStoppedForCompany;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var facts = await db.StopMailFactsAsync(message.Id, cancel);
        return facts is { ReasonCode: not null, OpeningState: OpeningState.Paused or OpeningState.Withdrawn }
            ? new Composed.Mail(facts.Email, facts.Name, Write(facts, links.CompanyOpening(message.OpeningId!.Value)))
            : new Composed.Obsolete("opening_moved_on");
    }

    internal static Letter Write(DecisionMailFacts facts, Uri opening)
    {
        var isPaused = facts.OpeningState == OpeningState.Paused;
        return new LetterBuilder($"Votre offre {(isPaused ? "est en pause" : "est retirée")} : {facts.OpeningTitle}")
            .Say($"Bonjour {facts.Name},")
            .Say($"La coordination de la Cité de l’emploi a {(isPaused ? "mis en pause" : "retiré")} l’offre « {facts.OpeningTitle} ».")
            .Say(OpeningStop.Reasons.FirstOrDefault(r => r.Code == facts.ReasonCode)?.Text)
            .Say(facts.Note)
            .Say(isPaused
                ? "Elle n’est plus en ligne. Corrigez-la, puis renvoyez-la à la coordination, qui la remet en ligne : le bouton est sur la page de l’offre."
                : "Elle n’est plus en ligne et ne peut pas revenir. Les personnes en attente reçoivent une réponse. Vous pouvez déposer une autre offre.")
            .Say(facts.ByEmail is null ? null : $"Une question ? Écrivez à la coordination : {facts.ByEmail}")
            .Button("Voir l’offre", opening)
            .Sign();
    }
}
