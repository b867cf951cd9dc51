using Employer.Portal.Infrastructure;

namespace Employer.Portal.Pages.Structures;

/// <summary>The kinds that the database knows, by their French names. Only administrators see them: a kind can reveal health or justice.</summary>
public static class StructureKinds
{
    public static readonly IReadOnlyList<Choice> All =
    [
        new("mission_locale", "Mission locale"),
        new("france_travail", "France Travail"),
        new("cap_emploi", "Cap emploi"),
        new("plie", "Plan local pour l’insertion et l’emploi (PLIE)"),
        new("association", "Association"),
        new("siae", "Structure d’insertion par l’activité économique (SIAE)"),
        new("ccas", "Centre communal d’action sociale (CCAS)"),
        new("departement", "Département"),
    ];

    public static string French(string kind) => All.FirstOrDefault(choice => choice.Value == kind)?.Text ?? kind;
}
