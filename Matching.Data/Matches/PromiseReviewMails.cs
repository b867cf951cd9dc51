using Dapper;
using Matching.Data.Outbox;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>Tells counsellors that proposals wait, at the rhythm each chose.</summary>
public static class PromiseReviewMails
{
    // By the hour only for something new; in the morning for whatever waits: it lapses in the end, so the reminders do too.
    private const string Sql = """
        select a.id, a.review_mail = 'hourly' as hourly from account a
        where a.role = 'counsellor' and not is_held_back('remind-counsellors', a.id, @now)
          and ((a.review_mail = 'daily' and @morning) or a.review_mail = 'hourly')
          and exists (
              select from match m join resident r on r.id = m.resident_id
              where r.lead_id = a.id and m.state = 'proposed' and (m.postponed_until is null or m.postponed_until <= @today)
                and (a.review_mail = 'daily' or m.state_since > coalesce(
                    (select max(g.created_at) from message g where g.account_id = a.id and g.kind = 'review_for_counsellor'), '-infinity')))
        order by a.id
        """;

    /// <param name="localHour">The hour in Paris, for the idempotency key: one mail a day, or one an hour.</param>
    /// <param name="morning">Whether those who want one mail a day get it now.</param>
    public static Task<Chunk> PromiseReviewMailsAsync(
        this NpgsqlDataSource db, DateOnly today, int localHour, bool morning, DateTimeOffset now, CancellationToken cancel = default) =>
        db.EachItemAsync(
            "remind-counsellors",
            connection => connection.QueryAsync<Row>(Sql, new { now, today, morning }),
            counsellor => counsellor.Id,
            (connection, counsellor) =>
            {
                const string kind = MessageKind.ReviewForCounsellor;
                var key = counsellor.Hourly ? $"{kind}:{counsellor.Id}:{today:O}T{localHour:00}" : $"{kind}:{counsellor.Id}:{today:O}";
                return connection.PromiseAsync(new PromisedMessage(kind, key) { AccountId = counsellor.Id }, now);
            },
            now,
            cancel);

    private sealed record Row(Guid Id, bool Hourly);
}
