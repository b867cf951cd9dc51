using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>Somebody, named nowhere, tells the coordination that an opening is not right. Said again while it waits, it counts once more.</summary>
public static class ReportOpening
{
    public const int LongestText = 1000;

    /// <summary>So many different things at most wait for one opening: the rest is counted with what was said without a text.</summary>
    private const int MostWaiting = 40;

    private const string Sql = """
        insert into opening_report (id, opening_id, reason_code, text, first_at, last_at)
        select @id, o.id, @reasonCode,
               case when (select count(*) from opening_report r where r.opening_id = o.id and r.settled_at is null) < @MostWaiting then @text::text end,
               @now, @now
        from opening o where o.id = @openingId and o.state in ('published', 'paused', 'spotted')
        on conflict (opening_id, reason_code, md5(lower(coalesce(text, '')))) where settled_at is null
        do update set times = opening_report.times + 1, last_at = excluded.last_at
        """;

    /// <param name="reasonCode">One of <see cref="ReportReason.All"/>.</param>
    public static async Task<Outcome> ReportOpeningAsync(
        this NpgsqlDataSource db, Guid openingId, string reasonCode, string? text, DateTimeOffset now, CancellationToken cancel = default)
    {
        text = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        if (ReportReason.All.All(r => r.Code != reasonCode) || text?.Length is < 3 or > LongestText)
            return Outcome.Incomplete;
        await using var connection = await db.OpenConnectionAsync(cancel);
        var values = new { id = Guid.CreateVersion7(now), openingId, reasonCode, text, now, MostWaiting };
        return await connection.ExecuteAsync(Sql, values) == 1 ? Outcome.Done : Outcome.NotFound;
    }
}
