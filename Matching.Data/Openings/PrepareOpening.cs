using Dapper;
using Matching.Data.Database;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>
/// A company adviser writes an opening for a company. It is the company's draft, and only the company hands it in: each of its
/// recruiters is told that one waits to be checked.
/// </summary>
public static class PrepareOpening
{
    private const string CompanySql = "select exists (select from company where id = @companyId)";

    private const string AuthorSql = "select created_by from opening where id = @id and company_id = @companyId";

    /// <param name="id">Named by the form before it exists: the same form sent twice is one draft.</param>
    public static async Task<SavedOpening> PrepareOpeningAsync(
        this NpgsqlDataSource db, Guid companyId, Guid adviserId, Guid id, OpeningContent content, DateTimeOffset now,
        CancellationToken cancel = default)
    {
        // A draft only has to be writable: the company completes it.
        if (OpeningBounds.Unwritable(content) is { Count: > 0 } findings)
            return SavedOpening.Refused(findings);
        try
        {
            var verdict = ContentVerdict.Nothing;
            var outcome = await db.AsCompanyAsync(companyId, async connection =>
            {
                verdict = await connection.VerdictAsync(id, content, now);
                return await PrepareAsync(connection, companyId, adviserId, id, content, verdict, now);
            }, cancel).AsOutcomeAsync();
            return new SavedOpening(outcome) { Content = verdict };
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            await using var connection = await db.OpenConnectionAsync(cancel);
            var author = await connection.QuerySingleOrDefaultAsync<Guid?>(AuthorSql, new { id, companyId });
            return new SavedOpening(author == adviserId ? Outcome.Done : Outcome.NotFound);
        }
    }

    private static async Task<Outcome> PrepareAsync(
        NpgsqlConnection connection, Guid companyId, Guid adviserId, Guid id, OpeningContent content, ContentVerdict verdict,
        DateTimeOffset now)
    {
        if (!await connection.QuerySingleAsync<bool>(CompanySql, new { companyId }))
            return Outcome.NotFound;
        if (!await connection.InsertDraftAsync(companyId, adviserId, id, content, now))
            return Outcome.Incomplete;
        await connection.KeepAsync(id, verdict, now);

        // The adviser's event, the accounts and the mails are not the company's to write.
        await connection.LeaveCompanyScopeAsync();
        await connection.AppendAsync(new OpeningEvent(id, OpeningState.Draft, Actor.CompanyAdviser, now) { ActorId = adviserId });
        await connection.PromiseToRecruitersAsync(companyId, MessageKind.OpeningToCheckForCompany, id, openingId: id, now);
        return Outcome.Done;
    }
}
