using Dapper;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Exits;

/// <summary>Ends what is under way for a person who is no longer followed.</summary>
internal static class WithdrawAll
{
    private const string Sql = """
        select m.id, m.state from match m where m.resident_id = @resident and m.is_live order by m.id for update of m
        """;

    private const string CancelSql = """
        update message set state = 'cancelled' where match_id = any(@ids) and kind = 'offer_for_candidate' and state = 'pending'
        """;

    public static async Task WithdrawAllAsync(this NpgsqlConnection connection, Guid resident, DateTimeOffset now)
    {
        var live = (await connection.QueryAsync<(Guid Id, string State)>(Sql, new { resident })).AsList();
        foreach (var (id, state) in live)
        {
            await connection.AppendAsync(new MatchEvent(id, Actor.Rule, now) { To = MatchState.Withdrawn, ReasonCode = "person_left" });
            if (MatchState.Told.Contains(state))
                await connection.PromiseEndMailAsync(id, now);
        }

        await connection.ExecuteAsync(CancelSql, new { ids = live.Select(m => m.Id).ToArray() });
    }
}
