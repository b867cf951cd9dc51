using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Jobs.Mail.CompanyRefusedForCompany;

/// <summary>The coordination did not accept the company: why, what happens to what it wrote here, and how to ask again.</summary>
internal sealed class CompanyRefusedForCompanyMail(NpgsqlDataSource db, PortalLinks links) : IMail
{
    public string Kind => MessageKind.CompanyRefusedForCompany;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var facts = await db.RefusalMailFactsAsync(message.Id, cancel);
        return facts.IsRefused
            ? new Composed.Mail(facts.Email, facts.Name, Write(facts, links.CompanyOpenings))
            : new Composed.Obsolete("reconsidered");
    }

    internal static Letter Write(DecisionMailFacts facts, Uri openings) =>
        new LetterBuilder($"Votre inscription : {facts.Company}")
            .Say($"Bonjour {facts.Name},")
            .Say($"La coordination de la Cité de l’emploi n’a pas accepté l’inscription de « {facts.Company} ».")
            .Say(CompanyRefusal.Reasons.FirstOrDefault(r => r.Code == facts.ReasonCode)?.Text)
            .Say(facts.Note)
            .Say("Vos offres ne sont plus en ligne, et celles que vous aviez envoyées sont redevenues des brouillons. Les personnes en attente ont une réponse.")
            .Say("Les coordonnées des personnes qui vous avaient été présentées ne sont plus affichées : effacez ce que vous en avez copié.")
            .Say("Votre compte reste ouvert : vous pouvez lire et corriger vos brouillons. Rien ne peut être envoyé ni publié.")
            .Say(facts.ByEmail is null ? null : $"Pour demander un nouvel examen, écrivez à la coordination : {facts.ByEmail}")
            .Button("Voir mes offres", openings)
            .Sign();
}
