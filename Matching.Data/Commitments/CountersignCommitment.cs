using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Commitments;

/// <summary>The coordination's acts on a commitment: countersign (which writes the promise), amend, cancel.</summary>
public static class CountersignCommitment
{
    private const string Sql = "select company_id, state from hiring_commitment where id = @commitmentId";

    private const string TermsSql = """
        select @quantity as quantity, unit, audience, contracts, occupation_codes, commune_codes, starts_on, ends_on, public_outcome
        from hiring_commitment where id = @commitmentId
        """;

    /// <summary>State and promise in one transaction; signing twice promises once. Forbidden when the terms no longer hold on this day.</summary>
    public static Task<Outcome> CountersignAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid commitmentId, int quantity, DateTimeOffset now, CancellationToken cancel = default) =>
        OnCommitmentAsync(db, commitmentId, async (connection, _) =>
        {
            var terms = await connection.QuerySingleAsync<CommitmentTerms>(TermsSql, new { commitmentId, quantity });
            if (terms.Findings(WorkingDays.DayInParis(now)).Count > 0)
                return Outcome.Forbidden;
            await connection.AppendAsync(new CommitmentEvent(commitmentId, CommitmentState.Signed, Actor.Coordinator, now) { ActorId = coordinatorId });
            await connection.WriteAsync(new LedgerEntry(commitmentId, "promise", quantity, now) { ByAccount = coordinatorId });
            return Outcome.Done;
        }, cancel);

    /// <summary>An amendment adds to or takes from what was promised, never below what is kept nor to nothing: that would be cancelling.</summary>
    public static Task<Outcome> AmendCommitmentAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid commitmentId, int change, DateTimeOffset now, CancellationToken cancel = default) =>
        OnCommitmentAsync(db, commitmentId, async (connection, commitment) =>
        {
            if (!CommitmentState.UnderWay.Contains(commitment.State))
                return Outcome.Stale;
            var (promised, kept) = await connection.BalanceOfAsync(commitmentId);
            if (change == 0 || promised + change < Math.Max(1, kept) || promised + change > CommitmentRules.MostQuantity)
                return Outcome.Forbidden;
            await connection.WriteAsync(new LedgerEntry(commitmentId, "amendment", change, now) { ByAccount = coordinatorId });
            return Outcome.Done;
        }, cancel);

    public static Task<Outcome> CancelCommitmentAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid commitmentId, string reasonCode, DateTimeOffset now, CancellationToken cancel = default) =>
        OnCommitmentAsync(db, commitmentId, async (connection, _) =>
        {
            await connection.AppendAsync(new CommitmentEvent(commitmentId, CommitmentState.Cancelled, Actor.Coordinator, now)
            {
                ActorId = coordinatorId, ReasonCode = reasonCode,
            });
            return Outcome.Done;
        }, cancel);

    private static Task<Outcome> OnCommitmentAsync(
        NpgsqlDataSource db, Guid commitmentId, Func<NpgsqlConnection, Row, Task<Outcome>> act, CancellationToken cancel) =>
        db.InTransactionAsync(async connection =>
        {
            if (await connection.QuerySingleOrDefaultAsync<Row>(Sql, new { commitmentId }) is not { } found)
                return Outcome.NotFound;
            await connection.LockLedgerAsync(found.CompanyId);
            return await act(connection, await connection.QuerySingleAsync<Row>(Sql, new { commitmentId }));
        }, cancel).AsOutcomeAsync();

    private sealed record Row(Guid CompanyId, string State);
}
