using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>Puts proposals aside until a day; its deadline moves behind that day.</summary>
public static class PostponeMatch
{
    /// <summary>Later than this is a refusal that does not say its name.</summary>
    public const int LongestDays = 30;

    private const string Sql = """
        update match set postponed_until = @until, review_by = greatest(review_by, @reviewBy) where id = @id
        """;

    /// <returns>How many were put aside; the others had moved on, or are not this counsellor's.</returns>
    public static Task<int> PostponeMatchesAsync(
        this NpgsqlDataSource db, Guid counsellor, IReadOnlyCollection<Guid> ids, DateOnly until, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(
            async connection =>
            {
                // Two days to look at it when it comes back.
                var reviewBy = new DateTimeOffset(until.AddDays(2), TimeOnly.MinValue, TimeSpan.Zero);
                var ready = (await connection.TakeMatchesAsync(counsellor, ids)).Where(m => m.State == MatchState.Proposed).ToList();
                foreach (var match in ready)
                {
                    await connection.AppendAsync(new MatchEvent(match.Id, Actor.Counsellor, now) { Kind = "postponed", ActorId = counsellor });
                    await connection.ExecuteAsync(Sql, new { match.Id, until, reviewBy });
                }

                return ready.Count;
            },
            cancel);
}
