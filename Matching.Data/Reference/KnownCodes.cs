using Dapper;
using Npgsql;

namespace Matching.Data.Reference;

/// <summary>Whether codes that came from outside are of the reference.</summary>
public sealed record KnownCodes(bool Occupation, bool Commune)
{
    private const string Sql = """
        select exists (select from occupation where code = @occupation) as occupation,
               exists (select from commune where code = @commune and latitude is not null) as commune
        """;

    public static async Task<KnownCodes> ReadAsync(NpgsqlDataSource db, string occupation, string commune, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<KnownCodes>(Sql, new { occupation, commune });
    }
}
