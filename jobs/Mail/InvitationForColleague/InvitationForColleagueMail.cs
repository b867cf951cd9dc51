using Matching.Data.Invitations;
using Matching.Data.Outbox;
using Matching.Engine.Words;
using Npgsql;

namespace Matching.Jobs.Mail.InvitationForColleague;

/// <summary>A recruiter asks a colleague to join. Only the owner of the address learns that it already has an account.</summary>
internal sealed class InvitationForColleagueMail(NpgsqlDataSource db, PortalLinks links, TimeProvider clock) : IMail
{
    public string Kind => MessageKind.InvitationForColleague;

    public async Task<Composed> ComposeAsync(ClaimedMessage message, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        if (await db.InvitationAsync(message.InvitationId!.Value, now, cancel) is not { } invitation)
            return new Composed.Obsolete("invitation_closed");
        var letter = invitation.HasAccount
            ? WriteToKnown(invitation)
            : Write(invitation, links.Invitation(await db.CreateInvitationLinkAsync(invitation.Id, now, cancel)));
        return new Composed.Mail(invitation.Email, invitation.Email, letter);
    }

    internal static Letter Write(InvitationFacts invitation, Uri link) =>
        new LetterBuilder($"{invitation.InvitedBy} vous invite dans l’équipe de {invitation.Company}")
            .Say("Bonjour,")
            .Say($"{invitation.InvitedBy} vous invite à recruter avec {invitation.Company} sur Passerelle. Vous y verrez les offres de l’entreprise et les personnes à rencontrer.")
            .Say($"Ouvrez votre compte avant le {French.Date(invitation.ExpiresAt)} : il suffit de votre nom et d’un mot de passe.")
            .Button("Ouvrir mon compte", link)
            .Say("Vous ne connaissez pas cette personne ? Ne faites rien : sans vous, aucun compte n’est ouvert.")
            .Sign();

    internal static Letter WriteToKnown(InvitationFacts invitation) =>
        new LetterBuilder($"{invitation.InvitedBy} vous invite dans l’équipe de {invitation.Company}")
            .Say("Bonjour,")
            .Say($"{invitation.InvitedBy} vous invite à recruter avec {invitation.Company} sur Passerelle.")
            .Say("Votre adresse a déjà un compte sur Passerelle, et une adresse n’ouvre qu’un compte. Pour rejoindre cette équipe, demandez une invitation à une autre adresse.")
            .Sign();
}
