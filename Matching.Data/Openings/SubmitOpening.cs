using Dapper;
using Matching.Data.Database;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>A draft is handed in. An approved company's is published at once, by rule; another's waits for the coordination.</summary>
internal static class SubmitOpening
{
    private const string ApprovedSql = """
        select c.approved_at is not null from company c join opening o on o.company_id = c.id where o.id = @id
        """;

    /// <summary>In a company's scope, which it leaves when the opening is published. Returns the state reached.</summary>
    public static async Task<string> SubmitAsync(this NpgsqlConnection connection, Guid id, Guid accountId, DateTimeOffset now)
    {
        await connection.AppendAsync(new OpeningEvent(id, OpeningState.Submitted, Actor.Company, now) { ActorId = accountId });
        if (!await connection.QuerySingleAsync<bool>(ApprovedSql, new { id }))
            return OpeningState.Submitted;

        await connection.AppendAsync(new OpeningEvent(id, OpeningState.Published, Actor.Rule, now));
        await connection.LeaveCompanyScopeAsync();
        await connection.PromiseRankingAsync(id, now);
        return OpeningState.Published;
    }

    /// <summary>People are sought for it as it is now.</summary>
    public static Task PromiseRankingAsync(this NpgsqlConnection connection, Guid id, DateTimeOffset now) =>
        connection.PromiseAsync(WorkKind.RankOpening, id, $"rank_opening:{id:N}:{now.UtcTicks}", now);
}
