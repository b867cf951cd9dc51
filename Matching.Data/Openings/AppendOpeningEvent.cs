using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>A move of an opening; the database checks it and changes the state.</summary>
public sealed record OpeningEvent(Guid OpeningId, string To, string Actor, DateTimeOffset At)
{
    public Guid Id { get; init; } = EventId.Next(At);

    public string? From { get; init; }

    public Guid? ActorId { get; init; }

    public string? ReasonCode { get; init; }
}

public static class AppendOpeningEvent
{
    private const string Sql = """
        insert into opening_event (id, opening_id, from_state, to_state, actor, actor_id, reason_code, at)
        values (@Id, @OpeningId, @From, @To, @Actor, @ActorId, @ReasonCode, @At)
        """;

    /// <exception cref="PostgresException">A refusal (see <see cref="Database.Refusal"/>) when the move is not legal.</exception>
    public static Task AppendAsync(this NpgsqlConnection connection, OpeningEvent openingEvent) =>
        connection.ExecuteAsync(Sql, openingEvent);
}
