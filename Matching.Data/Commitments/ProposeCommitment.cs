using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Commitments;

/// <summary>A company proposes a commitment; nothing is promised until the coordination countersigns.</summary>
public static class ProposeCommitment
{
    private const string Sql = """
        insert into hiring_commitment
            (id, company_id, state, state_since, unit, audience, contracts, occupation_codes, commune_codes, starts_on, ends_on, created_by,
             created_at, proposed_quantity, public_outcome)
        values (@id, @companyId, 'proposed', @now, @Unit, @Audience, @Contracts, @OccupationCodes, @CommuneCodes, @StartsOn, @EndsOn,
                @accountId, @now, @Quantity, @PublicOutcome)
        """;

    /// <param name="id">Named by the form before it exists: the same form sent twice is one proposal.</param>
    public static async Task<Outcome> ProposeCommitmentAsync(
        this NpgsqlDataSource db, Guid companyId, Guid accountId, Guid id, CommitmentTerms terms, DateTimeOffset now,
        CancellationToken cancel = default)
    {
        if (terms.Findings(WorkingDays.DayInParis(now)).Count > 0)
            return Outcome.Forbidden;
        var values = new DynamicParameters(terms);
        values.AddDynamicParams(new { id, companyId, accountId, now });
        try
        {
            return await db.AsCompanyAsync(companyId, async connection =>
            {
                await connection.ExecuteAsync(Sql, values);
                await connection.AppendAsync(new CommitmentEvent(id, CommitmentState.Proposed, Actor.Company, now) { ActorId = accountId });
                return Outcome.Done;
            }, cancel).AsOutcomeAsync();
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return Outcome.Done;
        }
    }
}
