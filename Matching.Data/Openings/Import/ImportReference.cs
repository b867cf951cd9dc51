using Dapper;
using Matching.Data.Reference;
using Npgsql;

namespace Matching.Data.Openings.Import;

/// <summary>The communes and occupations that are known, read once an import.</summary>
public sealed class ImportReference
{
    private const string CommunesSql = "select code, name, latitude, longitude, in_area from commune";

    private const string OccupationsSql = "select code from occupation";

    private readonly Dictionary<string, CommuneOfImport> communes;
    private readonly HashSet<string> occupations;
    private readonly bool hasFullRome;

    private ImportReference(IEnumerable<CommuneOfImport> communes, IEnumerable<string> occupations, bool hasFullRome)
    {
        this.communes = communes.ToDictionary(c => c.Code, StringComparer.Ordinal);
        this.occupations = occupations.ToHashSet(StringComparer.Ordinal);
        this.hasFullRome = hasFullRome;
    }

    public static async Task<ImportReference> LoadAsync(NpgsqlConnection connection) => new(
        await connection.QueryAsync<CommuneOfImport>(CommunesSql),
        await connection.QueryAsync<string>(OccupationsSql),
        await connection.IsLoadedAsync(ReferenceName.Rome));

    public CommuneOfImport? Commune(string? code) => code is null ? null : communes.GetValueOrDefault(code.PadLeft(5, '0'));

    /// <summary>By INSEE code or by name, accents and hyphens aside; null when none or several bear that name.</summary>
    public CommuneOfImport? CommuneNamed(string codeOrName)
    {
        if (Commune(codeOrName.Trim()) is { } known)
            return known;
        var named = communes.Values.Where(c => Plain.Words(c.Name) == Plain.Words(codeOrName)).Take(2).ToList();
        return named is [var one] ? one : null;
    }

    /// <summary>Null when the code is known, else why not.</summary>
    public string? Missing(string? occupationCode) => occupationCode switch
    {
        null or "" => "il n’y a pas de code ROME",
        _ when occupations.Contains(occupationCode) => null,
        _ when hasFullRome => $"le code ROME {occupationCode} n’existe pas dans le référentiel chargé",
        _ => $"code ROME {occupationCode} inconnu ; importez le référentiel complet : import rome DOSSIER",
    };
}

public sealed record CommuneOfImport(string Code, string Name, double? Latitude, double? Longitude, bool InArea)
{
    public ImportedPlace? ToPlace() =>
        Latitude is { } latitude && Longitude is { } longitude ? new(Name, Code, latitude, longitude, InArea) : null;
}
