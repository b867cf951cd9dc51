using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>Calls back the offer of a match while it still waits.</summary>
public static class CancelOffer
{
    // The sender claims a message by locking its row: whoever comes second sees what the first one did.
    private const string LockSql = """
        select state from message where match_id = @matchId and kind = 'offer_for_candidate' and state <> 'cancelled'
        order by id for update
        """;

    private const string Sql = """
        update message set state = 'cancelled'
        where match_id = @matchId and kind = 'offer_for_candidate' and state in ('pending', 'failed')
        """;

    /// <summary>False when it has left, or is leaving. Called before the match's own row is locked, as the sender does.</summary>
    public static async Task<bool> CancelOfferAsync(this NpgsqlConnection connection, Guid matchId)
    {
        var states = await connection.QueryAsync<string>(LockSql, new { matchId });
        if (states.Any(state => state is not ("pending" or "failed")))
            return false;

        await connection.ExecuteAsync(Sql, new { matchId });
        return true;
    }
}
