using Dapper;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>What the coordination asks to complete, until the opening is handed in again.</summary>
public static class OpeningComments
{
    private const string Sql = """
        select field, text from opening_comment where opening_id = @openingId and settled_at is null order by at, id
        """;

    private const string SettleSql = "update opening_comment set settled_at = @now where opening_id = @openingId and settled_at is null";

    /// <summary>Answered by handing in again, or by taking up a paused opening again.</summary>
    internal static Task<int> SettleCommentsAsync(this NpgsqlConnection connection, Guid openingId, DateTimeOffset now) =>
        connection.ExecuteAsync(SettleSql, new { openingId, now });

    public static async Task<IReadOnlyList<OpeningComment>> OpeningCommentsAsync(this NpgsqlConnection connection, Guid openingId) =>
        (await connection.QueryAsync<OpeningComment>(Sql, new { openingId })).AsList();
}
