using Employer.Portal.Infrastructure;
using Matching.Data.Companies;

namespace Employer.Portal.Pages.Company.Openings;

/// <summary>The place of work is an establishment of the company, or a commune.</summary>
internal static class PlaceChoice
{
    private const string Establishment = "e:";
    private const string Commune = "c:";

    public static string Of(Guid establishment) => $"{Establishment}{establishment}";

    public static string Of(string commune) => $"{Commune}{commune}";

    public static (Guid? Establishment, string? Commune) Read(string? value) => value switch
    {
        _ when value is null => (null, null),
        _ when value.StartsWith(Establishment, StringComparison.Ordinal) && Guid.TryParse(value[2..], out var id) => (id, null),
        _ when value.StartsWith(Commune, StringComparison.Ordinal) => (null, value[2..]),
        _ => (null, null),
    };

    public static IReadOnlyList<Choice> All(IEnumerable<CompanyEstablishment> establishments, IEnumerable<WorkCommune> communes) =>
    [
        .. establishments.Select(e => new Choice(Of(e.Id), $"{e.Name}, {e.Address}, {e.CommuneName}", Group: "Établissements de l’entreprise")),
        .. communes.Select(c => new Choice(Of(c.Code), c.Name, Group: c.InArea ? "Saint-Quentin-en-Yvelines" : "Alentours")),
    ];
}
