using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>What has been waiting for too long, counted from the data and not from the scheduler.</summary>
public sealed record Backlog
{
    public int OverdueWork { get; init; }

    public int OverdueMessages { get; init; }

    public int InDoubt { get; init; }

    public int FailedWork { get; init; }

    public int FailedMessages { get; init; }

    public int OverdueIntroductions { get; init; }

    public bool IsEmpty => this == new Backlog();
}

public static class BacklogQuestion
{
    private const string Sql = """
        select
            (select count(*) from outbox where (state = 'pending' and not_before < @before) or (state = 'working' and lease_until < @before))::int as overdue_work,
            (select count(*) from message where (state = 'pending' and not_before < @before) or (state = 'sending' and lease_until < @before))::int as overdue_messages,
            (select count(*) from message where state = 'in_doubt')::int as in_doubt,
            (select count(*) from outbox where state = 'failed' and not_before > @since)::int as failed_work,
            (select count(*) from message where state = 'failed' and not_before > @since)::int as failed_messages,
            (select count(*) from match where state = 'accepted' and state_since < @introduced_before)::int as overdue_introductions
        """;

    public static async Task<Backlog> BacklogAsync(
        this NpgsqlDataSource db, DateTimeOffset now, TimeSpan grace, TimeSpan mindChangeTime, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<Backlog>(Sql, new
        {
            before = now - grace,
            since = now - TimeSpan.FromDays(1),
            introduced_before = now - mindChangeTime - grace,
        });
    }
}
