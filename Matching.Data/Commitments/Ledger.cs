using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Commitments;

/// <summary>A line of the ledger.</summary>
internal sealed record LedgerEntry(Guid CommitmentId, string Kind, int Quantity, DateTimeOffset At)
{
    public Guid Id { get; init; } = EventId.Next(At);

    public Guid? PlacementId { get; init; }

    public Guid? ReversesId { get; init; }

    public Guid? ByAccount { get; init; }
}

/// <summary>Writing to the ledger of a company's commitments, one transaction at a time.</summary>
internal static class Ledger
{
    private const string SqlLock = "select pg_advisory_xact_lock(hashtextextended('hiring_commitments:' || @companyId, 0))";

    private const string SqlEntry = """
        insert into commitment_entry (id, commitment_id, kind, quantity, placement_id, reverses_id, by_account, at)
        values (@Id, @CommitmentId, @Kind, @Quantity, @PlacementId, @ReversesId, @ByAccount, @At)
        """;

    private const string SqlBalance = """
        select c.state, b.promised, b.kept
        from hiring_commitment c join commitment_balance b on b.commitment_id = c.id
        where c.id = @commitmentId
        """;

    /// <summary>Until the end of the transaction nobody else writes to this company's ledger: sums read after it stay true.</summary>
    public static Task LockLedgerAsync(this NpgsqlConnection connection, Guid companyId) =>
        connection.ExecuteAsync(SqlLock, new { companyId = companyId.ToString() });

    /// <summary>Writes the entry, then lets the commitment's state follow its balance.</summary>
    public static async Task WriteAsync(this NpgsqlConnection connection, LedgerEntry entry)
    {
        await connection.ExecuteAsync(SqlEntry, entry);
        var balance = await connection.QuerySingleAsync<Balance>(SqlBalance, new { entry.CommitmentId });
        if (balance.State == CommitmentState.Signed && balance.Kept >= balance.Promised)
            await connection.AppendAsync(new CommitmentEvent(entry.CommitmentId, CommitmentState.Kept, Actor.Rule, entry.At));
        else if (balance.State == CommitmentState.Kept && balance.Kept < balance.Promised)
            await connection.AppendAsync(new CommitmentEvent(entry.CommitmentId, CommitmentState.Signed, Actor.Rule, entry.At)
            {
                ReasonCode = entry.Kind == "reversal" ? "placement_reversed" : "amended",
            });
    }

    public static async Task<(int Promised, int Kept)> BalanceOfAsync(this NpgsqlConnection connection, Guid commitmentId)
    {
        var balance = await connection.QuerySingleAsync<Balance>(SqlBalance, new { commitmentId });
        return (balance.Promised, balance.Kept);
    }

    private sealed record Balance(string State, int Promised, int Kept);
}
