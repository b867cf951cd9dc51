using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

public static class ReleaseMessages
{
    private const string Sql = """
        update message m
        set state = case when m.kind = 'offer_for_candidate' and a.state <> 'validated' then 'cancelled' else 'pending' end,
            lease_until = null, attempts = m.attempts - 1
        from unnest(@ids, @attempts) as claim (id, attempts)
        join message self on self.id = claim.id
        left join match a on a.id = self.match_id
        where m.id = claim.id and m.attempts = claim.attempts and m.state = 'sending'
        """;

    /// <summary>Gives back claims whose sending was never begun: the host stops, or the lease would not last.</summary>
    public static async Task ReleaseMessagesAsync(
        this NpgsqlDataSource db, IReadOnlyCollection<ClaimedMessage> messages, CancellationToken cancel = default)
    {
        if (messages.Count == 0)
            return;
        await using var connection = await db.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(Sql, new
        {
            ids = messages.Select(message => message.Id).ToArray(),
            attempts = messages.Select(message => message.Attempts).ToArray(),
        });
    }
}
