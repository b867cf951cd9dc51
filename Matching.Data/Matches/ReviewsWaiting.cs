using Dapper;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>What waits for one counsellor: how many proposals, since when, and until when the first of them stands.</summary>
public sealed record ReviewsWaiting
{
    public int Count { get; init; }

    public int OpeningCount { get; init; }

    public DateTimeOffset? FirstReviewBy { get; init; }
}

public static class ReviewsWaitingQuestion
{
    private const string Sql = """
        select count(*)::int as count, count(distinct m.opening_id)::int as opening_count, min(m.review_by) as first_review_by
        from match m join resident r on r.id = m.resident_id
        where m.state = 'proposed' and r.lead_id = @counsellor_id and (m.postponed_until is null or m.postponed_until <= @today)
        """;

    public static async Task<ReviewsWaiting> ReviewsWaitingAsync(
        this NpgsqlDataSource db, Guid counsellorId, DateOnly today, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<ReviewsWaiting>(Sql, new { counsellor_id = counsellorId, today });
    }
}
