using Dapper;
using Npgsql;

namespace Matching.Data.Openings.Import;

/// <summary>The company that imported offers belong to, by one of its establishments.</summary>
public sealed record CompanyOfImport(
    Guid CompanyId, Guid EstablishmentId, bool Trusted, bool Refused, string CommuneCode, string? ParkCode, double? Latitude, double? Longitude)
{
    private const string Sql = """
        select e.company_id, e.id as establishment_id, c.trusted_at is not null as trusted, c.refused_at is not null as refused,
            e.commune_code, e.park_code, e.latitude, e.longitude
        from establishment e join company c on c.id = e.company_id
        where e.siret = @siret
        """;

    public static Task<CompanyOfImport?> BySiretAsync(NpgsqlConnection connection, string siret) =>
        connection.QuerySingleOrDefaultAsync<CompanyOfImport>(Sql, new { siret });

    /// <summary>An opening in the establishment's commune is at the establishment; elsewhere it is only the company's.</summary>
    public Guid? EstablishmentAt(ImportedPlace place) => place.CommuneCode == CommuneCode ? EstablishmentId : null;

    public ImportedPlace At(ImportedPlace place) => EstablishmentAt(place) is null ? place : place with
    {
        ParkCode = ParkCode,
        Latitude = Latitude ?? place.Latitude,
        Longitude = Longitude ?? place.Longitude,
    };
}
