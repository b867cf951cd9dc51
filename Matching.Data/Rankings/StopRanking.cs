using Dapper;
using Npgsql;

namespace Matching.Data.Rankings;

/// <summary>Who stopped or resumed the ranking last, when and why.</summary>
public sealed record RankingStop(bool IsStopped, string Reason, string By, DateTimeOffset At);

/// <summary>The stop switch of the ranking: counsellors go on proposing by hand.</summary>
public static class StopRanking
{
    public const int LongestReason = 500;

    private const string LastSql = """
        select s.is_stopped, s.reason, a.display_name as by, s.at
        from ranking_stop s join account a on a.id = s.account_id
        order by s.at desc, s.id desc
        limit 1
        """;

    // Pressed twice, or by two people: the second changes nothing. The last row decides: none has the instant of another.
    private const string SwitchSql = """
        insert into ranking_stop (id, is_stopped, reason, account_id, at)
        select @id, @isStopped, @reason, @accountId, greatest(@now, (select max(at) + interval '1 microsecond' from ranking_stop))
        where ranking_is_stopped() <> @isStopped
        """;

    /// <summary>Null when it was never stopped.</summary>
    public static async Task<RankingStop?> LastRankingStopAsync(this NpgsqlDataSource db, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<RankingStop>(LastSql);
    }

    /// <param name="isStopped">True stops, false resumes.</param>
    /// <param name="reason">3 to <see cref="LongestReason"/> characters.</param>
    /// <returns>False when it was so already.</returns>
    public static async Task<bool> SwitchRankingAsync(
        this NpgsqlDataSource db, bool isStopped, string reason, Guid accountId, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.ExecuteAsync(SwitchSql, new { id = Guid.CreateVersion7(now), isStopped, reason, accountId, now }) > 0;
    }
}
