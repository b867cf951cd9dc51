using Dapper;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>
/// Openings whose start has passed: what is proposed for them is taken back, and their company is asked, once, when the job starts. Who
/// never answers is not asked again: after <see cref="OpeningStart.DaysToConfirm"/> days the opening expires.
/// </summary>
public static class HoldStartedOpenings
{
    private const string HoldJob = "hold-started-openings";

    private const string ExpireJob = "expire-unconfirmed-openings";

    private const string FindSql = """
        select o.id, o.starts_on, o.company_id from opening o
        where o.is_open and o.starts_on < @today and not is_held_back(@job, o.id, @now)
          and not exists (select from opening_hold h where h.opening_id = o.id and h.starts_on = o.starts_on)
        order by o.id limit @limit
        for no key update of o skip locked
        """;

    private const string HoldSql = "insert into opening_hold (opening_id, starts_on, asked_at) values (@Id, @StartsOn, @now)";

    private const string RecruitersSql = """
        select a.id from account a
        where a.company_id = @CompanyId and a.role = 'recruiter' and coalesce(isfinite(a.lockout_end), true)
        order by a.id
        """;

    private const string LateSql = """
        select o.id from opening o join opening_hold h on h.opening_id = o.id and h.starts_on = o.starts_on
        where o.is_open and h.answered_at is null and h.asked_at <= @asked_before and not is_held_back(@job, o.id, @now)
        order by o.id limit @limit
        for no key update of o skip locked
        """;

    public static Task<Chunk> HoldStartedOpeningsAsync(
        this NpgsqlDataSource db, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.EachItemAsync(
            HoldJob,
            connection => connection.QueryAsync<Row>(FindSql, new { job = HoldJob, today = WorkingDays.DayInParis(now), now, limit }),
            opening => opening.Id,
            (connection, opening) => HoldAsync(connection, opening, now),
            now,
            cancel);

    public static Task<Chunk> ExpireUnconfirmedOpeningsAsync(
        this NpgsqlDataSource db, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.EachItemAsync(
            ExpireJob,
            connection => connection.QueryAsync<Guid>(
                LateSql, new { job = ExpireJob, asked_before = now.AddDays(-OpeningStart.DaysToConfirm), now, limit }),
            id => id,
            async (connection, id) =>
            {
                await connection.AppendAsync(new OpeningEvent(id, OpeningState.Expired, Actor.Rule, now) { ReasonCode = StillSo.StartPassed });
                await connection.FollowMoveAsync(id, OpeningState.Expired, now);
            },
            now,
            cancel);

    private static async Task HoldAsync(NpgsqlConnection connection, Row opening, DateTimeOffset now)
    {
        await connection.ExecuteAsync(HoldSql, new { opening.Id, opening.StartsOn, now });
        await connection.EndNoLongerSoOfOpeningsAsync(now, opening.Id);
        const string kind = MessageKind.StartToConfirmForCompany;
        foreach (var recruiter in await connection.QueryAsync<Guid>(RecruitersSql, new { opening.CompanyId }))
            await connection.PromiseAsync(
                new PromisedMessage(kind, $"{kind}:{opening.Id}:{opening.StartsOn:yyyy-MM-dd}:{recruiter}") { OpeningId = opening.Id, AccountId = recruiter },
                now);
    }

    private sealed record Row
    {
        public Guid Id { get; init; }

        public DateOnly StartsOn { get; init; }

        public Guid? CompanyId { get; init; }
    }
}
