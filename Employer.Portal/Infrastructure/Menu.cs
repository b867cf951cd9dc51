using Matching.Data.Accounts;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Employer.Portal.Infrastructure;

/// <summary>Every role's menu, once. The first entry is the role's home.</summary>
public sealed class Menu(IActionDescriptorCollectionProvider actions)
{
    private static readonly Dictionary<string, MenuEntry[]> Entries = new()
    {
        [Roles.Recruiter] =
        [
            new("Accueil", "/accueil"),
            new("Mes offres", "/mes-offres"),
            new("Candidats", "/candidats"),
            new("Nos engagements de recrutement", "/mes-engagements"),
            new("Équipe", "/equipe"),
        ],
        [Roles.Counsellor] =
        [
            new("Ma journée", "/ma-journee"),
            new("Personnes accompagnées", "/personnes"),
            new("Propositions à valider", "/validations"),
            new("Offres", "/offres"),
            new("Suivi et sorties", "/sorties"),
        ],
        [Roles.CompanyAdviser] =
        [
            new("Entreprises", "/entreprises"),
            new("Offres", "/offres"),
            new("Candidats présentés", "/candidats-presentes"),
            new("Engagements", "/engagements"),
        ],
        [Roles.Coordinator] =
        [
            new("À traiter", "/a-traiter"),
            new("Entreprises", "/entreprises"),
            new("Engagements", "/engagements"),
            new("Observatoire", "/observatoire"),
            new("COPIL", "/copil"),
        ],
        [Roles.Administrator] =
        [
            new("Utilisateurs", "/utilisateurs"),
            new("Structures", "/structures"),
            new("Référentiels", "/referentiels"),
            new("Exploitation", "/exploitation"),
        ],
    };

    private static readonly MenuEntry[] Public =
    [
        new("Offres", "/offres"),
        new("Engagements de recrutement", "/engagements"),
    ];

    private readonly Lazy<HashSet<string>> addresses = new(() => actions.ActionDescriptors.Items
        .OfType<PageActionDescriptor>()
        .Select(page => "/" + page.AttributeRouteInfo?.Template)
        .ToHashSet(StringComparer.OrdinalIgnoreCase));

    public IReadOnlyList<MenuEntry> For(string? role) =>
        [.. Entries.GetValueOrDefault(role ?? "", Public).Where(entry => addresses.Value.Contains(entry.Href))];

    /// <summary>Where a role arrives after sign-in.</summary>
    public string HomeOf(string? role) => role is null ? "/" : For(role) is [var first, ..] ? first.Href : "/";

    public static bool IsCurrent(MenuEntry entry, string path) =>
        path.Equals(entry.Href, StringComparison.OrdinalIgnoreCase) || path.StartsWith(entry.Href + "/", StringComparison.OrdinalIgnoreCase);
}
