using Dapper;
using Matching.Data.Reference;
using Matching.Engine.Reading;
using Npgsql;

namespace Matching.Data.Openings.Import;

/// <summary>The communes and occupations that are known, read once an import.</summary>
public sealed class ImportReference
{
    private const string CommunesSql = "select code, name, department, postcodes, latitude, longitude, in_area from commune";

    private const string OccupationsSql = "select code from occupation";

    private readonly HashSet<string> occupations;
    private readonly bool hasFullRome;

    private ImportReference(IEnumerable<KnownCommune> communes, IEnumerable<string> occupations, bool hasFullRome)
    {
        Communes = new CommuneBook(communes);
        this.occupations = occupations.ToHashSet(StringComparer.Ordinal);
        this.hasFullRome = hasFullRome;
    }

    public CommuneBook Communes { get; }

    public static async Task<ImportReference> LoadAsync(NpgsqlConnection connection) => new(
        (await connection.QueryAsync<CommuneRow>(CommunesSql)).Select(c => c.ToKnown()),
        await connection.QueryAsync<string>(OccupationsSql),
        await connection.IsLoadedAsync(ReferenceName.Rome));

    /// <summary>Null when the code is known, else why not.</summary>
    public string? Missing(string? occupationCode) => occupationCode switch
    {
        null or "" => "il n’y a pas de code ROME",
        _ when occupations.Contains(occupationCode) => null,
        _ when hasFullRome => $"le code ROME {occupationCode} n’existe pas dans le référentiel chargé",
        _ => $"code ROME {occupationCode} inconnu ; importez le référentiel complet : import rome DOSSIER",
    };

    private sealed class CommuneRow
    {
        public string Code { get; init; } = "";

        public string Name { get; init; } = "";

        public string Department { get; init; } = "";

        public string[] Postcodes { get; init; } = [];

        public double? Latitude { get; init; }

        public double? Longitude { get; init; }

        public bool InArea { get; init; }

        public KnownCommune ToKnown() => new(Code, Name, Department, Postcodes, Latitude, Longitude, InArea);
    }
}
