namespace Matching.Data.Demonstration;

/// <param name="Counsellors">First and last name of each.</param>
internal sealed record InventedStructure(string Name, string Kind, string[] Counsellors);

/// <summary>Six structures and the people of the Cité who use Passerelle; none of them exists.</summary>
internal static class InventedStructures
{
    public static readonly IReadOnlyList<InventedStructure> All =
    [
        new("Mission locale inventée", "mission_locale", ["Camille Martin", "Yacine Roussel", "Aminata Berthelot"]),
        new("Agence inventée de France Travail", "france_travail", ["Sophie Almeida", "Karim Dufour", "Hélène Coulibaly"]),
        new("PLIE inventé", "plie", ["Mathieu Diop", "Nadia Carpentier"]),
        new("Cap emploi inventé", "cap_emploi", ["Laure Saïdi", "Bruno Fofana"]),
        new("Association Le Pont inventé", "association", ["Inès Chevalier", "Oumar Perrin"]),
        new("Chantier d’insertion inventé", "siae", ["Valérie Kanté", "Thomas Ribeiro"]),
    ];

    public static readonly string[] Coordinators = ["Claire Dembélé", "Julien Haddad"];

    public static readonly string[] CompanyAdvisers = ["Samira Fontaine", "Antoine Sylla", "Manon Tran"];

    public const string Administrator = "Alex Vidal";
}
