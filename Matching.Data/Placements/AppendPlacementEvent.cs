using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Placements;

internal static class AppendPlacementEvent
{
    private const string Sql = """
        insert into placement_event (id, placement_id, to_state, actor, actor_id, reason_code, at)
        values (@id, @placementId, @to, @Actor, @AccountId, @reasonCode, @now)
        """;

    /// <exception cref="PostgresException">A refusal (see <see cref="Database.Refusal"/>) when the move is not legal.</exception>
    public static Task AppendAsync(
        this NpgsqlConnection connection, Guid placementId, string to, PlacementParty by, DateTimeOffset now, string? reasonCode = null) =>
        connection.ExecuteAsync(Sql, new { id = EventId.Next(now), placementId, to, by.Actor, by.AccountId, reasonCode, now });
}
