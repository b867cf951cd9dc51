using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>What a recurring job could not do. <see cref="ItemId"/> is one thing among many; without it the job itself threw.</summary>
public sealed record JobFailure
{
    public required string Job { get; init; }

    public Guid? ItemId { get; init; }

    public required string Code { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset FirstAt { get; init; }

    public DateTimeOffset LastAt { get; init; }
}

public static class JobFailures
{
    /// <summary>Failures in a row from which a job counts as degraded: one may be a neighbour's lock or a restart.</summary>
    public const int DegradedFrom = 3;

    private const string Sql = """
        select job, item_id, code, attempts, first_at, last_at from job_failure
        where attempts >= @degraded_from order by job, item_id nulls first limit @limit
        """;

    // 1, 2, 4 … minutes, four hours at most.
    private const string RecordSql = """
        insert into job_failure (job, item_id, code, attempts, first_at, last_at, retry_at)
        values (@job, @item, @code, 1, @now, @now, @now + interval '1 minute')
        on conflict (job, item_id) do update set code = excluded.code, attempts = job_failure.attempts + 1, last_at = excluded.last_at,
            retry_at = excluded.last_at + least(interval '1 minute' * 2 ^ least(job_failure.attempts, 10), interval '4 hours')
        """;

    private const string ForgetSql = "delete from job_failure where job = @job and item_id is not distinct from @item";

    private const string ForgetItemsSql = "delete from job_failure where job = @job and item_id = any(@items)";

    /// <summary>What has failed several times in a row.</summary>
    public static async Task<IReadOnlyList<JobFailure>> DegradedJobsAsync(
        this NpgsqlDataSource db, int limit = 100, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return [.. await connection.QueryAsync<JobFailure>(
            new CommandDefinition(Sql, new { degraded_from = DegradedFrom, limit }, cancellationToken: cancel))];
    }

    /// <param name="item">Null: the job itself.</param>
    /// <param name="code">Never text that could hold a person's data.</param>
    public static Task RecordFailureAsync(this NpgsqlConnection connection, string job, Guid? item, string code, DateTimeOffset now) =>
        connection.ExecuteAsync(RecordSql, new { job, item, code, now });

    /// <summary>The job ran to its end: it is not degraded any more.</summary>
    public static Task ForgetFailureAsync(this NpgsqlConnection connection, string job) =>
        connection.ExecuteAsync(ForgetSql, new { job, item = (Guid?)null });

    internal static Task ForgetFailuresAsync(this NpgsqlConnection connection, string job, IReadOnlyCollection<Guid> items) =>
        connection.ExecuteAsync(ForgetItemsSql, new { job, items });

    /// <summary>A rule's name, an SQLSTATE, or the type of the exception.</summary>
    public static string CodeOf(Exception e) =>
        e is PostgresException refused ? refused.ConstraintName ?? refused.SqlState : e.GetType().Name;
}
