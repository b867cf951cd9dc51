using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Commitments;

/// <summary>A company takes back a commitment that was not yet countersigned.</summary>
public static class WithdrawProposal
{
    private const string Sql = "select exists (select from hiring_commitment where id = @commitmentId)";

    public static Task<Outcome> WithdrawProposalAsync(
        this NpgsqlDataSource db, Guid companyId, Guid accountId, Guid commitmentId, DateTimeOffset now, CancellationToken cancel = default) =>
        db.AsCompanyAsync(companyId, async connection =>
        {
            if (!await connection.QuerySingleAsync<bool>(Sql, new { commitmentId }))
                return Outcome.NotFound;
            await connection.AppendAsync(new CommitmentEvent(commitmentId, CommitmentState.Cancelled, Actor.Company, now)
            {
                ActorId = accountId, ReasonCode = "taken_back",
            });
            return Outcome.Done;
        }, cancel).AsOutcomeAsync();
}
