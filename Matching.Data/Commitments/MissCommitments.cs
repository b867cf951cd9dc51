using Dapper;
using Matching.Data.Database;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Commitments;

/// <summary>
/// From the day after its end a signed commitment that kept less than it promised is missed. That it is kept needs no clock: the
/// entry that reaches the promise says so (<see cref="Ledger"/>).
/// </summary>
public static class MissCommitments
{
    /// <summary>A hire that was reported and not yet confirmed can still count: it is waited for, this many days at most.</summary>
    public const int DaysToConfirm = 30;

    private const string Sql = """
        select c.id, c.company_id
        from hiring_commitment c join commitment_balance b on b.commitment_id = c.id
        where c.state = 'signed' and c.ends_on < @today and b.kept < b.promised
          and (c.id = @id or (@id::uuid is null and not is_held_back('miss-commitments', c.id, @now)))
          and (c.ends_on < @waitedSince or not exists (
              select from placement p
              join match m on m.id = p.match_id
              join opening o on o.id = m.opening_id
              where o.company_id = c.company_id and p.state = 'reported' and p.starts_on between c.starts_on and c.ends_on))
        order by c.id limit @limit
        """;

    public static async Task<Chunk> MissCommitmentsAsync(
        this NpgsqlDataSource db, DateOnly today, int limit, DateTimeOffset now, CancellationToken cancel = default)
    {
        var over = await db.InTransactionAsync(connection => OverAsync(connection, null), cancel);
        int missed = 0, failed = 0;
        foreach (var (id, company) in over)
        {
            if (!await db.AloneAsync(
                "miss-commitments", id, async () => missed += await db.InTransactionAsync(connection => MissAsync(connection, id, company), cancel), now, cancel))
                failed++;
        }

        return new Chunk(missed + failed, failed);

        async Task<List<(Guid Id, Guid Company)>> OverAsync(NpgsqlConnection connection, Guid? id) =>
            (await connection.QueryAsync<(Guid, Guid)>(Sql, new { id, now, today, waitedSince = today.AddDays(-DaysToConfirm), limit })).AsList();

        // Asked again under the ledger's lock: a hire confirmed meanwhile has kept it.
        async Task<int> MissAsync(NpgsqlConnection connection, Guid id, Guid company)
        {
            await connection.LockLedgerAsync(company);
            if ((await OverAsync(connection, id)).Count == 0)
                return 0;
            await connection.AppendAsync(new CommitmentEvent(id, CommitmentState.Missed, Actor.Rule, now));
            return 1;
        }
    }
}
