using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>Promised work that this worker does until its lease ends; another may take it over then.</summary>
public sealed record ClaimedWork
{
    public Guid Id { get; init; }

    public required string Kind { get; init; }

    public Guid? SubjectId { get; init; }

    public int Attempts { get; init; }
}

public static class ClaimWork
{
    private const string Sql = """
        with due as (
            select id from outbox
            where kind = any(@kinds) and ((state = 'pending' and not_before <= @now) or (state = 'working' and lease_until < @now))
            order by not_before, id
            limit @limit
            for update skip locked
        )
        update outbox o set state = 'working', lease_until = @until, attempts = attempts + 1
        from due where o.id = due.id
        returning o.id, o.kind, o.subject_id, o.attempts
        """;

    public static async Task<IReadOnlyList<ClaimedWork>> ClaimWorkAsync(
        this NpgsqlDataSource db, string[] kinds, int limit, DateTimeOffset now, TimeSpan lease, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        var claimed = await connection.QueryAsync<ClaimedWork>(Sql, new { kinds, limit, now, until = now + lease });
        return [.. claimed.OrderBy(work => work.Id)];
    }
}
