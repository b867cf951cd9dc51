using Matching.Data.Accounts;

namespace Employer.Portal.Pages.Demonstration;

/// <summary>What each role comes here to do, for somebody who sees the product for the first time.</summary>
public sealed record RoleCard(string Role, string Title, string Icon, string Purpose)
{
    public static readonly IReadOnlyList<RoleCard> All =
    [
        new(Roles.Recruiter, "Entreprise", "buildings", "Dépose des offres, rencontre les personnes qui ont dit oui, tient ses engagements de recrutement."),
        new(Roles.Counsellor, "Conseil et accompagnement", "person-heart", "Valide ou écarte les propositions, note les réponses, suit les embauches et les sorties."),
        new(Roles.CompanyAdviser, "Relations entreprises", "telephone", "Apporte des offres et suit les entreprises pour toute la Cité."),
        new(Roles.Coordinator, "Coordination de la Cité", "diagram-3", "Relit les offres, contresigne les engagements, suit les résultats."),
        new(Roles.Administrator, "Administration", "sliders", "Ouvre les comptes et surveille le fonctionnement."),
    ];
}
