using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Commitments;

/// <summary>A move of a hiring commitment; the database checks it and changes the state.</summary>
public sealed record CommitmentEvent(Guid CommitmentId, string To, string Actor, DateTimeOffset At)
{
    public Guid Id { get; init; } = EventId.Next(At);

    public string? From { get; init; }

    public Guid? ActorId { get; init; }

    public string? ReasonCode { get; init; }
}

public static class AppendCommitmentEvent
{
    private const string Sql = """
        insert into commitment_event (id, commitment_id, from_state, to_state, actor, actor_id, reason_code, at)
        values (@Id, @CommitmentId, @From, @To, @Actor, @ActorId, @ReasonCode, @At)
        """;

    /// <exception cref="PostgresException">A refusal (see <see cref="Database.Refusal"/>) when the move is not legal.</exception>
    public static Task AppendAsync(this NpgsqlConnection connection, CommitmentEvent commitmentEvent) =>
        connection.ExecuteAsync(Sql, commitmentEvent);
}
