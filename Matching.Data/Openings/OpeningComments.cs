using Dapper;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>What the coordination asks to complete, until the opening is handed in again.</summary>
public static class OpeningComments
{
    private const string Sql = """
        select field, text from opening_comment where opening_id = @openingId and settled_at is null order by at, id
        """;

    public static async Task<IReadOnlyList<OpeningComment>> OpeningCommentsAsync(this NpgsqlConnection connection, Guid openingId) =>
        (await connection.QueryAsync<OpeningComment>(Sql, new { openingId })).AsList();
}
