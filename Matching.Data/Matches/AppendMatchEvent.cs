using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>Something that happened to a match. With <see cref="To"/> it is a move: the database checks it and changes the state.</summary>
public sealed record MatchEvent(Guid MatchId, string Actor, DateTimeOffset At)
{
    public Guid Id { get; init; } = EventId.Next(At);

    public string Kind { get; init; } = "move";

    /// <summary>When given, the move is refused unless the match is still in this state.</summary>
    public string? From { get; init; }

    public string? To { get; init; }

    public Guid? ActorId { get; init; }

    public string? ReasonCode { get; init; }

    public string? Channel { get; init; }

    public bool? ConsentReadOut { get; init; }

    public string? ConsentVersion { get; init; }
}

public static class AppendMatchEvent
{
    private const string Sql = """
        insert into match_event
            (id, match_id, kind, from_state, to_state, actor, actor_id, reason_code, channel, consent_read_out, consent_version, at)
        values (@Id, @MatchId, @Kind, @From, @To, @Actor, @ActorId, @ReasonCode, @Channel, @ConsentReadOut, @ConsentVersion, @At)
        """;

    /// <exception cref="PostgresException">A refusal (see <see cref="Database.Refusal"/>) when the move is not legal.</exception>
    public static Task AppendAsync(this NpgsqlConnection connection, MatchEvent matchEvent) =>
        connection.ExecuteAsync(Sql, matchEvent);
}
