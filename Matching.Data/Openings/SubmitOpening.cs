using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>
/// A draft is handed in. It waits for the coordination, unless the coordination trusts the company to publish directly; a company that was
/// refused keeps it as a draft. The schema refuses any other publication by rule.
/// </summary>
internal static class SubmitOpening
{
    private const string CompanySql = """
        select c.refused_at is not null as is_refused, c.trusted_at is not null and not is_held_by_coordination(o.id) as is_trusted
        from opening o join company c on c.id = o.company_id where o.id = @id
        """;

    /// <summary>In a company's scope, which it leaves. Returns the state reached.</summary>
    public static async Task<string> SubmitAsync(
        this NpgsqlConnection connection, Guid id, Guid accountId, ContentVerdict content, DateTimeOffset now)
    {
        var (isRefused, isTrusted) = await connection.QuerySingleAsync<(bool, bool)>(CompanySql, new { id });
        if (isRefused)
            return OpeningState.Draft;
        var handedIn = new OpeningEvent(id, OpeningState.Submitted, Actor.Company, now) { ActorId = accountId };
        var state = await connection.HandInAsync(handedIn, isTrusted, content);
        await connection.LeaveCompanyScopeAsync();
        if (state == OpeningState.Published)
            await connection.PromiseRankingAsync(id, now);
        await connection.EndNoLongerSoOfOpeningsAsync(now, id); // it may have been out before
        return state;
    }

    /// <summary>
    /// The one place where an opening passes without being read by a person: whatever else must be asked first is asked here.
    /// </summary>
    public static async Task<string> HandInAsync(
        this NpgsqlConnection connection, OpeningEvent handedIn, bool isTrusted, ContentVerdict content)
    {
        await connection.AppendAsync(handedIn);
        if (!isTrusted || !content.IsClear)
            return OpeningState.Submitted;
        await connection.AppendAsync(new OpeningEvent(handedIn.OpeningId, OpeningState.Published, Actor.Rule, handedIn.At));
        return OpeningState.Published;
    }

    /// <summary>A run lost places of its list at the commit. Once an hour at most: what is refused each time is not asked for without end.</summary>
    public static Task PromiseRankingAgainAsync(this NpgsqlConnection connection, Guid id, DateTimeOffset now) =>
        connection.PromiseAsync(WorkKind.RankOpening, id, $"rank_opening:{id:N}:again:{now.UtcDateTime:yyyyMMddHH}", now);

    /// <summary>People are sought for it as it is now.</summary>
    public static Task PromiseRankingAsync(this NpgsqlConnection connection, Guid id, DateTimeOffset now) =>
        connection.PromiseAsync(WorkKind.RankOpening, id, $"rank_opening:{id:N}:{now.UtcTicks}", now);
}
