using Dapper;
using Npgsql;

namespace Matching.Data.Matches;

public static class NamesOfMatches
{
    private const string Sql = """
        select i.first_name || ' ' || i.last_name
        from match m
        join resident r on r.id = m.resident_id
        join resident_identity i on i.resident_id = r.id
        where m.id = any(@ids) and follows(@counsellor, r)
        order by i.last_name, i.first_name
        """;

    /// <summary>Whom a counsellor has just decided on; nobody whom somebody else follows.</summary>
    public static async Task<IReadOnlyList<string>> NamesOfMatchesAsync(
        this NpgsqlDataSource db, Guid counsellor, IReadOnlyCollection<Guid> ids, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return [.. await connection.QueryAsync<string>(new CommandDefinition(Sql, new { ids, counsellor }, cancellationToken: cancel))];
    }
}
