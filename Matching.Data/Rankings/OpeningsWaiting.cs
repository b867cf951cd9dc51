using Dapper;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Matching.Engine.Shortlisting;
using Npgsql;

namespace Matching.Data.Rankings;

/// <summary>Openings that found too few only because counsellors had no review left, and their places.</summary>
public sealed record OpeningsWaiting(int Openings, int Places);

/// <summary>
/// They are ranked again when reviews are freed: by the night, which leaves some to the day; those of the day as soon as a counsellor has one.
/// </summary>
public static class OpeningsWaitingCommand
{
    private const string KeepSql = """
        delete from opening_waiting where opening_id = any(@compared);
        insert into opening_waiting (opening_id, place_count, of_the_night, asked_at)
        select w.opening_id, w.places, @night, @now from unnest(@openings, @places) as w (opening_id, places)
        """;

    private const string FreedSql = $"""
        update opening_waiting w set asked_at = @now
        where w.opening_id in (
            select x.opening_id from opening_waiting x join opening o on o.id = x.opening_id
            where o.is_open and not x.of_the_night and x.asked_at <= @now - interval '30 minutes'
              and exists (select from ({RankingState.ReviewsLeftSql}) c where c.reviews_left > 0)
            order by x.asked_at, x.opening_id limit @limit
            for update of x skip locked)
        returning w.opening_id
        """;

    private const string CountSql = """
        select count(*)::integer as openings, coalesce(sum(w.place_count), 0)::integer as places
        from opening_waiting w join opening o on o.id = w.opening_id where o.is_open
        """;

    private const string WaitsSql = "select exists (select from opening_waiting where opening_id = @openingId)";

    internal static Task KeepWaitingAsync(this NpgsqlConnection connection, RankingOrder order, ShortlistRequest request, ShortlistResult result, DateTimeOffset now) =>
        connection.ExecuteAsync(KeepSql, new
        {
            compared = request.Openings.Select(o => o.Id).ToArray(),
            openings = result.Waiting.Select(w => w.OpeningId).ToArray(),
            places = result.Waiting.Select(w => w.Places).ToArray(),
            night = order.Cause == RankingCause.Night,
            now,
        });

    /// <summary>Promises a ranking to openings of the day that wait, once counsellors have reviews left; how many.</summary>
    public static async Task<int> RankWaitingAsync(this NpgsqlDataSource db, int limit, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var freed = (await connection.QueryAsync<Guid>(FreedSql, new { now, limit, today = WorkingDays.DayInParis(now), kept = 0.0 })).AsList();
        foreach (var opening in freed)
            await connection.PromiseRankingAsync(opening, now);
        await transaction.CommitAsync(cancel);
        return freed.Count;
    }

    public static async Task<OpeningsWaiting> OpeningsWaitingAsync(this NpgsqlDataSource db, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<OpeningsWaiting>(new CommandDefinition(CountSql, cancellationToken: cancel));
    }

    /// <summary>Not a company's table: asked after leaving its scope, for an opening it was shown to own.</summary>
    public static Task<bool> WaitsForReviewsAsync(this NpgsqlConnection connection, Guid openingId) =>
        connection.QuerySingleAsync<bool>(WaitsSql, new { openingId });
}
