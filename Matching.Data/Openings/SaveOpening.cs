using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>What came of saving or moving; the state is where the opening stands now.</summary>
public sealed record SavedOpening(Outcome Outcome, string? State = null)
{
    /// <summary>With <see cref="Outcome.Incomplete"/>, what the rules found in what it says; nothing was written then.</summary>
    public IReadOnlyList<OpeningFinding> Findings { get; init; } = [];

    /// <summary>With <see cref="Outcome.Forbidden"/>, what the content gate found, and nothing was written; else advice, kept with the opening.</summary>
    public ContentVerdict Content { get; init; } = ContentVerdict.Nothing;

    internal static SavedOpening Refused(IReadOnlyList<OpeningFinding> findings, string? state = null) =>
        new(Outcome.Incomplete, state) { Findings = findings };

    internal static SavedOpening Held(ContentVerdict content, string? state = null) => new(Outcome.Forbidden, state) { Content = content };
}

/// <summary>
/// A recruiter writes an opening, in their company's scope. The form names the opening's id before it exists, so that the same
/// form sent twice is one opening. Published content that changes is ranked again.
/// </summary>
public static class SaveOpening
{
    private const string PlaceSql = """
        with place as (
            select e.id as establishment_id, c.code as commune_code, e.park_code, c.in_area,
                   coalesce(p.name || ', ' || c.name, c.name) as label,
                   coalesce(e.latitude, p.latitude, c.latitude) as latitude, coalesce(e.longitude, p.longitude, c.longitude) as longitude
            from (select @EstablishmentId::uuid as id) chosen
            left join establishment e on e.id = chosen.id
            left join business_park p on p.code = e.park_code
            join commune c on c.code = coalesce(e.commune_code, @CommuneCode)
            where c.latitude is not null)
        """;

    private const string InsertSql = $"""
        {PlaceSql}
        insert into opening
            (id, state, state_since, origin, company_id, establishment_id, place_label, commune_code, park_code, latitude, longitude, in_area,
             created_by, created_at, updated_at, {TermsSql.Columns})
        select @id, 'draft', @now, @origin, @companyId, place.establishment_id, place.label, place.commune_code, place.park_code,
               place.latitude, place.longitude, place.in_area, @createdBy, @now, @now, {TermsSql.Values}
        from place
        """;

    private const string UpdateSql = $"""
        {PlaceSql}
        update opening o
        set establishment_id = place.establishment_id, place_label = place.label, commune_code = place.commune_code,
            park_code = place.park_code, latitude = place.latitude, longitude = place.longitude, in_area = place.in_area,
            place_is_vague = false, updated_at = @now, taken_over_at = case when o.source is not null then coalesce(o.taken_over_at, @now) end,
            ({TermsSql.Columns}) = row ({TermsSql.Values})
        from place
        where o.id = @id and o.state = any (@editable)
        """;

    private const string StateSql = "select state from opening where id = @id for no key update";

    private const string ForgetRequirementsSql = """
        delete from opening_requirement where opening_id = @id;
        delete from opening_as_written where opening_id = @id;
        """;

    /// <param name="accountId">The recruiter; with <paramref name="bySoftware"/>, the API key that the company's software used.</param>
    /// <param name="submit">A draft goes to the coordination, or is published at once when the company is trusted: see <see cref="SubmitOpening"/>.</param>
    /// <param name="review">« Demander une relecture »: what the content gate holds is handed in to the coordination, whatever the state.</param>
    /// <param name="began">The version that was edited; see <see cref="EditVersions"/>.</param>
    public static async Task<SavedOpening> SaveOpeningAsync(
        this NpgsqlDataSource db, Guid companyId, Guid accountId, Guid id, OpeningContent content, bool submit, DateTimeOffset now,
        bool bySoftware = false, bool review = false, string? began = null, CancellationToken cancel = default)
    {
        SavedOpening saved = new(Outcome.NotFound);
        async Task<Outcome> Save(NpgsqlConnection connection)
        {
            saved = await SaveAsync(connection, companyId, accountId, id, content, new(submit, review), now, bySoftware, began);
            return saved.Outcome;
        }

        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var outcome = await db.AsCompanyAsync(companyId, Save, cancel).AsOutcomeAsync();
                return outcome == saved.Outcome ? saved : new SavedOpening(outcome);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
            {
                // The same form, sent twice at once, made it meanwhile; or the id is another company's.
                if (attempt > 0)
                    return new SavedOpening(Outcome.NotFound);
            }
        }
    }

    private static async Task<SavedOpening> SaveAsync(
        NpgsqlConnection connection, Guid companyId, Guid accountId, Guid id, OpeningContent content, Asked asked, DateTimeOffset now,
        bool bySoftware, string? began)
    {
        if (await connection.IsOpeningOvertakenAsync(id, began))
            return new SavedOpening(Outcome.Overtaken);
        var state = await connection.QuerySingleOrDefaultAsync<string>(StateSql, new { id });
        var stands = asked.StandsAfter(state);
        if (OpeningRules.Asked(content, stands, WorkingDays.DayInParis(now)) is { Count: > 0 } findings)
            return SavedOpening.Refused(findings, state);
        var verdict = await connection.VerdictAsync(id, content, now);
        if (!asked.Review && verdict.Holds(stands))
            return SavedOpening.Held(verdict, state);

        var values = Values(companyId, bySoftware ? null : accountId, id, content, bySoftware ? "api" : "posted", now);
        var written = await connection.ExecuteAsync(state is null ? InsertSql : UpdateSql, values);
        if (written == 0)
            return new SavedOpening(state is null ? Outcome.Incomplete : Outcome.Stale, state);

        if (state is null)
            await connection.AppendAsync(new OpeningEvent(id, state = OpeningState.Draft, Actor.Company, now) { ActorId = accountId });
        else
            await connection.ExecuteAsync(ForgetRequirementsSql, new { id });
        await connection.WriteRequirementsAsync(id, content);
        await connection.KeepAsync(id, verdict, now);

        if (stands == OpeningState.Submitted && state != OpeningState.Submitted)
        {
            await connection.SettleCommentsAsync(id, now);
            state = await connection.SubmitAsync(id, accountId, verdict, now);
        }
        else if (state == OpeningState.Published)
        {
            await connection.LeaveCompanyScopeAsync();
            await connection.EndNoLongerSoOfOpeningsAsync(now, id);
            await connection.PromiseRankingAsync(id, now);
        }

        return new SavedOpening(Outcome.Done, state) { Content = verdict };
    }

    // What the company asks for, beside what the opening says.
    private readonly record struct Asked(bool Submit, bool Review)
    {
        public string StandsAfter(string? state) =>
            Review && OpeningTransitions.Table.Allows(state ?? OpeningState.Draft, OpeningState.Submitted, Actor.Company)
                ? OpeningState.Submitted
                : OpeningRules.StandsAfter(state, Submit);
    }

    /// <summary>A new draft and what it asks for, in its company's scope; the caller appends its first event. False for a place that is not there.</summary>
    internal static async Task<bool> InsertDraftAsync(
        this NpgsqlConnection company, Guid companyId, Guid createdBy, Guid id, OpeningContent content, DateTimeOffset now)
    {
        if (await company.ExecuteAsync(InsertSql, Values(companyId, createdBy, id, content, "posted", now)) == 0)
            return false;
        await company.WriteRequirementsAsync(id, content);
        return true;
    }

    private static DynamicParameters Values(
        Guid companyId, Guid? createdBy, Guid id, OpeningContent content, string origin, DateTimeOffset now)
    {
        var values = new DynamicParameters(content with { Schedules = OpeningHours.Complete(content.Schedules, content.StartsAt, content.EndsAt) });
        values.AddDynamicParams(new { id, companyId, now, origin, createdBy, editable = OpeningState.Editable.ToArray() });
        return values;
    }
}
