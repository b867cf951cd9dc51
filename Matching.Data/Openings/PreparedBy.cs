using Dapper;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>The adviser who wrote an opening for its company; null when the company did it itself.</summary>
public static class PreparedBy
{
    private const string Sql = """
        select a.display_name from opening_event e join account a on a.id = e.actor_id
        where e.opening_id = @openingId and e.from_state is null and e.actor = 'company_adviser'
        """;

    /// <summary>Accounts are no company's table: asked outside of its scope, of an opening that it sees.</summary>
    public static Task<string?> PreparedByAsync(this NpgsqlConnection connection, Guid openingId) =>
        connection.QuerySingleOrDefaultAsync<string?>(Sql, new { openingId });
}
