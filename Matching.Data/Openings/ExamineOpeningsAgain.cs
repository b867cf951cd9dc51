using Dapper;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>
/// What is out was examined when it was written. When the lists or the minimums change, it is examined again: what is refused now counts as
/// paused at once, and the coordination finds the opening among what waits for it.
/// </summary>
public static class ExamineOpeningsAgain
{
    private const string Job = "examine-openings";

    private static readonly string[] Examined = [OpeningState.Submitted, OpeningState.Published, OpeningState.Paused, OpeningState.Spotted];

    private const string FindSql = """
        select o.id from opening o
        where o.state = any (@Examined) and not is_held_back(@Job, o.id, @now)
          and not exists (select from opening_examination x where x.opening_id = o.id and x.edition = @edition)
        order by o.id limit @limit
        for no key update of o skip locked
        """;

    public static async Task<Chunk> ExamineOpeningsAgainAsync(
        this NpgsqlDataSource db, int limit, DateTimeOffset now, CancellationToken cancel = default)
    {
        string edition;
        await using (var connection = await db.OpenConnectionAsync(cancel))
            edition = await connection.EditionAsync(now);
        return await db.EachItemAsync(
            Job,
            connection => connection.QueryAsync<Guid>(FindSql, new { Examined, Job, edition, now, limit }),
            id => id,
            async (connection, id) =>
            {
                var verdict = await connection.ExamineAsync(id, (await connection.OpeningAsync(id))!, now);
                if (verdict.IsRefused)
                    await connection.EndNoLongerSoOfOpeningsAsync(now, id);
            },
            now,
            cancel);
    }
}
