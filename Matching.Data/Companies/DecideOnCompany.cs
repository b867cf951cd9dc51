using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Companies;

/// <summary>A decision of the coordination on a company; the database checks it and changes where the company stands.</summary>
internal sealed record CompanyDecision(Guid CompanyId, string Kind, Guid ByAccount, DateTimeOffset At)
{
    public const string Approved = "approved";
    public const string Refused = "refused";
    public const string Reconsidered = "reconsidered";
    public const string Trusted = "trusted";
    public const string NoLongerTrusted = "no_longer_trusted";

    public Guid Id { get; init; } = EventId.Next(At);

    public string? ReasonCode { get; init; }

    /// <summary>In words; kept apart, so that it can be erased.</summary>
    public string? Note { get; init; }
}

/// <summary>
/// The coordination approves a company, looks at a refused one again, or trusts it with publishing directly. None of these publishes
/// anything: each opening that waits is read by itself. Stale when the company does not stand where the decision starts.
/// </summary>
public static class DecideOnCompany
{
    private const string KnownSql = "select exists (select from company where id = @companyId)";

    private const string Sql = """
        insert into company_decision (id, company_id, kind, reason_code, by_account, at)
        values (@Id, @CompanyId, @Kind, @ReasonCode, @ByAccount, @At)
        """;

    private const string NoteSql = "insert into company_decision_note (decision_id, text) values (@Id, @Note)";

    public static Task<Outcome> ApproveCompanyAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid companyId, DateTimeOffset now, CancellationToken cancel = default) =>
        DecideAsync(db, new CompanyDecision(companyId, CompanyDecision.Approved, coordinatorId, now), cancel);

    public static Task<Outcome> ReconsiderCompanyAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid companyId, DateTimeOffset now, CancellationToken cancel = default) =>
        DecideAsync(db, new CompanyDecision(companyId, CompanyDecision.Reconsidered, coordinatorId, now), cancel);

    /// <param name="trusted">Its openings are published when it hands them in; false takes that back.</param>
    /// <param name="why">What the decision rests on, for the others of the coordination.</param>
    public static Task<Outcome> TrustCompanyAsync(
        this NpgsqlDataSource db, Guid coordinatorId, Guid companyId, bool trusted, string why, DateTimeOffset now, CancellationToken cancel = default) =>
        string.IsNullOrWhiteSpace(why)
            ? Task.FromResult(Outcome.Incomplete)
            : DecideAsync(
                db,
                new CompanyDecision(companyId, trusted ? CompanyDecision.Trusted : CompanyDecision.NoLongerTrusted, coordinatorId, now) { Note = why.Trim() },
                cancel);

    internal static async Task AppendAsync(this NpgsqlConnection connection, CompanyDecision decision)
    {
        await connection.ExecuteAsync(Sql, decision);
        if (decision.Note is not null)
            await connection.ExecuteAsync(NoteSql, decision);
    }

    private static Task<Outcome> DecideAsync(NpgsqlDataSource db, CompanyDecision decision, CancellationToken cancel) =>
        db.InTransactionAsync(async connection =>
        {
            if (!await connection.QuerySingleAsync<bool>(KnownSql, new { decision.CompanyId }))
                return Outcome.NotFound;
            await connection.AppendAsync(decision);
            return Outcome.Done;
        }, cancel).AsOutcomeAsync();
}
