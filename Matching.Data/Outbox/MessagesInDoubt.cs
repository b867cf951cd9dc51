using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>A mail of which nobody knows whether it left. <see cref="LeaseUntil"/>: no sender works on it after that.</summary>
public sealed record MessageInDoubt
{
    public Guid Id { get; init; }

    public required string Kind { get; init; }

    public required string MessageId { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset LeaseUntil { get; init; }

    public string? Error { get; init; }
}

public static class MessagesInDoubt
{
    private const string Sql = """
        select id, kind, message_id, attempts, lease_until, error from message
        where state = 'in_doubt' order by lease_until, id limit @limit
        """;

    public static async Task<IReadOnlyList<MessageInDoubt>> MessagesInDoubtAsync(
        this NpgsqlDataSource db, int limit = 500, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return [.. await connection.QueryAsync<MessageInDoubt>(Sql, new { limit })];
    }
}
