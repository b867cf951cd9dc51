using Dapper;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Matching.Engine.Lawfulness;
using Npgsql;

namespace Matching.Data.Openings.Import;

/// <summary>What writing an imported opening did.</summary>
public enum ImportWrite
{
    New,
    Changed,
    Unchanged,

    /// <summary>The company wrote it anew here: its source moved, and changes nothing.</summary>
    TakenOver,
}

/// <param name="Waits">Why it stays at its company, as a draft or paused; empty when it does not.</param>
/// <param name="Held">Words that keep it there.</param>
internal sealed record ImportWritten(ImportWrite What, IReadOnlyList<OpeningFinding> Waits, IReadOnlyList<ContentFinding> Held);

/// <summary>
/// Writes an opening of another site, found again by source and id. New without a company it is spotted; of a company that is
/// known here it takes the ordinary way: drafted and submitted by the adviser, published by rule when the coordination trusts the
/// company. An opening that is already there keeps its company and its state: only its content follows the source, which says no working hours,
/// until the company writes it anew here.
/// </summary>
internal static class WriteImportedOpening
{
    private const string FindSql = "select id, source_hash, state, taken_over_at is not null as taken_over from opening where source = @source and source_id = @sourceId for update";

    private const string SeenSql = "update opening set source_hash = @hash where id = @Id";

    private const string NeverHandedInSql = "select not exists (select from opening_event where opening_id = @id and to_state = 'submitted')";

    private const string InsertSql = $"""
        insert into opening (id, state, state_since, origin, source, source_id, source_url, source_hash, company_id, establishment_id,
            employer_name, place_label, commune_code, park_code, latitude, longitude, in_area, place_is_vague, created_at, updated_at, {TermsSql.Columns})
        values (@id, @state, @now, @origin, @source, @SourceId, @SourceUrl, @hash, @CompanyId, @EstablishmentId,
            @EmployerName, @Label, @CommuneCode, @ParkCode, @Latitude, @Longitude, @InArea, @IsVague, @now, @now, {TermsSql.Values})
        """;

    private const string UpdateSql = $"""
        update opening set source_url = @SourceUrl, source_hash = @hash,
            employer_name = case when company_id is null then @EmployerName end, place_label = @Label, commune_code = @CommuneCode,
            park_code = @ParkCode, latitude = @Latitude, longitude = @Longitude, in_area = @InArea, place_is_vague = @IsVague,
            updated_at = @now,
            establishment_id = (select e.id from establishment e where e.id = opening.establishment_id and e.commune_code = @CommuneCode),
            ({TermsSql.Columns}) = row ({TermsSql.Values})
        where id = @id;
        delete from opening_requirement where opening_id = @id;
        delete from opening_as_written where opening_id = @id;
        """;

    private const string AsWrittenSql = """
        insert into opening_as_written (opening_id, number, notion, words) values (@OpeningId, @Number, @Notion, @Words)
        """;

    public static async Task<ImportWritten> WriteAsync(
        NpgsqlConnection connection, string source, ImportedOpening opening, CompanyOfImport? company, DateTimeOffset now)
    {
        var hash = opening.Hash();
        var found = await connection.QuerySingleOrDefaultAsync<Found>(FindSql, new { source, opening.SourceId });
        if (found is not null && found.SourceHash.AsSpan().SequenceEqual(hash))
            return new ImportWritten(ImportWrite.Unchanged, [], []);
        if (found is { TakenOver: true })
        {
            await connection.ExecuteAsync(SeenSql, new { found.Id, hash });
            return new ImportWritten(ImportWrite.TakenOver, [], []);
        }

        var findings = OpeningRules.Findings(opening.Terms, WorkingDays.DayInParis(now));
        var id = found?.Id ?? Guid.CreateVersion7(now);
        var content = await connection.VerdictAsync(id, opening.Terms, now);
        var first = company is null ? OpeningState.Spotted : OpeningState.Draft;
        var state = found is null ? first : await StandBackAsync(connection, id, found.State, findings, content, now);
        await connection.ExecuteAsync(found is null ? InsertSql : UpdateSql, Parameters(id, first, source, hash, opening, company, now));
        await connection.WriteRequirementsAsync(id, opening.Terms);
        await connection.ExecuteAsync(
            AsWrittenSql, opening.AsWritten.Select((kept, i) => new { OpeningId = id, Number = (short)(i + 1), kept.Notion, kept.Words }));
        await connection.KeepAsync(id, content, now);
        if (found is null)
            await connection.AppendAsync(new OpeningEvent(id, first, company is null ? Actor.Rule : Actor.CompanyAdviser, now));
        if (state == OpeningState.Draft && company is not null && findings.Count == 0 && !content.IsRefused && await IsFirstTimeAsync(connection, id))
            state = await connection.HandInAsync(new OpeningEvent(id, OpeningState.Submitted, Actor.CompanyAdviser, now), company.Trusted, content);
        if (opening.Place is { InArea: true, IsVague: false } && OpeningState.Open.Contains(state))
            await connection.PromiseAsync(WorkKind.RankOpening, id, $"{WorkKind.RankOpening}:{id:N}:{now.UtcTicks}:{Convert.ToHexStringLower(hash[..8])}", now);
        if (found is not null)
            await connection.EndNoLongerSoOfOpeningsAsync(now, id);
        var waits = state is OpeningState.Draft or OpeningState.Paused;
        return new ImportWritten(found is null ? ImportWrite.New : ImportWrite.Changed, waits ? findings : [], waits ? content.Open : []);
    }

    /// <summary>
    /// What was right and no longer is goes back to its company before it changes: nobody is sought for what nobody can answer, or has read.
    /// </summary>
    private static async Task<string> StandBackAsync(
        NpgsqlConnection connection, Guid id, string state, IReadOnlyList<OpeningFinding> findings, ContentVerdict content, DateTimeOffset now)
    {
        var back = state switch
        {
            OpeningState.Submitted => OpeningState.Draft,
            OpeningState.Published => OpeningState.Paused,
            _ => null,
        };
        if (back is null || (!content.Holds(state) && (findings.Count == 0 || await WasNeverWholeAsync(connection, id))))
            return state;
        await connection.AppendAsync(new OpeningEvent(id, back, Actor.CompanyAdviser, now));
        return back;
    }

    private static async Task<bool> WasNeverWholeAsync(NpgsqlConnection connection, Guid id) =>
        OpeningRules.Missing((await connection.OpeningAsync(id))!).Count > 0;

    // A draft that was once handed in came back for a reason that the source does not know.
    private static Task<bool> IsFirstTimeAsync(NpgsqlConnection connection, Guid id) =>
        connection.QuerySingleAsync<bool>(NeverHandedInSql, new { id });

    private static DynamicParameters Parameters(
        Guid id, string state, string source, byte[] hash, ImportedOpening opening, CompanyOfImport? company, DateTimeOffset now)
    {
        var values = new DynamicParameters(opening.Terms);
        values.AddDynamicParams(opening.Place);
        values.AddDynamicParams(new
        {
            id, state, now, origin = company is null ? "spotted" : "imported", source, hash, company?.CompanyId,
            EstablishmentId = company?.EstablishmentAt(opening.Place),
            EmployerName = company is null ? opening.EmployerName : null, opening.SourceId, opening.SourceUrl,
        });
        return values;
    }

    private sealed record Found(Guid Id, byte[] SourceHash, string State, bool TakenOver);
}
