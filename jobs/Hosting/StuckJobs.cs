using Dapper;
using Npgsql;

namespace Matching.Jobs.Hosting;

internal static class StuckJobs
{
    private const string Sql = """
        select count(*)::int from hangfire.jobqueue q join hangfire.job j on j.id = q.jobid
        where q.fetchedat < @before and j.statename <> 'Processing'
        """;

    /// <summary>Jobs that a worker took from the queue long ago and that nobody processes.</summary>
    public static async Task<int> StuckJobsAsync(this NpgsqlDataSource db, DateTimeOffset before, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.ExecuteScalarAsync<int>(Sql, new { before });
    }
}
