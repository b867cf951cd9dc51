using Dapper;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings.Import;

/// <summary>What writing an imported opening did.</summary>
public enum ImportWrite
{
    New,
    Changed,
    Unchanged,
}

/// <summary>
/// Writes an opening of another site, found again by source and id. New without a company it is spotted; of a company that is
/// known here it takes the ordinary way: drafted and submitted by the adviser, published when the coordination has approved the
/// company. An opening that is already there keeps its company and its state: only its content follows the source, which says no working hours.
/// </summary>
internal static class WriteImportedOpening
{
    private const string FindSql = "select id, source_hash, state from opening where source = @source and source_id = @sourceId for update";

    private const string InsertSql = """
        insert into opening (id, state, state_since, origin, source, source_id, source_url, source_hash, company_id, establishment_id,
            employer_name, title, description, occupation_code, place_label, commune_code, park_code, latitude, longitude, in_area,
            positions, contract, contract_months, hours_per_week, schedules, pay_text, pay_period, pay_min, pay_max,
            experience_months, experience_required, education_level, created_at, updated_at)
        values (@Id, @State, @Now, @Origin, @Source, @SourceId, @SourceUrl, @Hash, @CompanyId, @EstablishmentId,
            @EmployerName, @Title, @Description, @OccupationCode, @PlaceLabel, @CommuneCode, @ParkCode, @Latitude, @Longitude, @InArea,
            @Positions, @Contract, @ContractMonths, @HoursPerWeek, @Schedules, @PayText, @PayPeriod, @PayMin, @PayMax,
            @ExperienceMonths, @ExperienceRequired, @EducationLevel, @Now, @Now)
        """;

    private const string UpdateSql = """
        update opening set source_url = @SourceUrl, source_hash = @Hash,
            employer_name = case when company_id is null then @EmployerName end, title = @Title, description = @Description,
            occupation_code = @OccupationCode, place_label = @PlaceLabel, commune_code = @CommuneCode, park_code = @ParkCode,
            latitude = @Latitude, longitude = @Longitude, in_area = @InArea, positions = @Positions, contract = @Contract,
            contract_months = @ContractMonths, hours_per_week = @HoursPerWeek, schedules = @Schedules, starts_at = null, ends_at = null, pay_text = @PayText,
            pay_period = @PayPeriod, pay_min = @PayMin, pay_max = @PayMax, experience_months = @ExperienceMonths,
            experience_required = @ExperienceRequired, education_level = @EducationLevel, updated_at = @Now
        where id = @Id;
        delete from opening_requirement where opening_id = @Id;
        """;

    private const string RequirementSql = """
        insert into opening_requirement (opening_id, number, kind, code, label, required, level)
        values (@OpeningId, @Number, @Kind, @Code, @Label, @Required, @Level)
        """;

    public static async Task<ImportWrite> WriteAsync(
        NpgsqlConnection connection, string source, ImportedOpening opening, CompanyOfImport? company, DateTimeOffset now)
    {
        var hash = opening.Hash();
        var found = await connection.QuerySingleOrDefaultAsync<Found>(FindSql, new { source, opening.SourceId });
        if (found is not null && found.SourceHash.AsSpan().SequenceEqual(hash))
            return ImportWrite.Unchanged;

        var id = found?.Id ?? Guid.CreateVersion7(now);
        var first = company is null ? OpeningState.Spotted : OpeningState.Draft;
        await connection.ExecuteAsync(found is null ? InsertSql : UpdateSql, Parameters(id, first, source, hash, opening, company, now));
        await connection.ExecuteAsync(RequirementSql, opening.Requirements.Select((r, i) => new
        {
            OpeningId = id,
            Number = (short)(i + 1),
            r.Kind,
            r.Code,
            r.Label,
            r.Required,
            r.Level,
        }));
        var state = found?.State ?? await OpenAsync(connection, id, company, now);
        if (opening.Place.InArea && OpeningState.Open.Contains(state))
            await connection.PromiseAsync(WorkKind.RankOpening, id, $"{WorkKind.RankOpening}:{id:N}:{now.UtcTicks}:{Convert.ToHexStringLower(hash[..8])}", now);
        return found is null ? ImportWrite.New : ImportWrite.Changed;
    }

    /// <returns>The state that it is in afterwards.</returns>
    private static async Task<string> OpenAsync(NpgsqlConnection connection, Guid id, CompanyOfImport? company, DateTimeOffset now)
    {
        (string To, string Actor)[] moves = company switch
        {
            null => [(OpeningState.Spotted, Actor.Rule)],
            { Approved: false } => [(OpeningState.Draft, Actor.CompanyAdviser), (OpeningState.Submitted, Actor.CompanyAdviser)],
            _ => [
                (OpeningState.Draft, Actor.CompanyAdviser),
                (OpeningState.Submitted, Actor.CompanyAdviser),
                (OpeningState.Published, Actor.Rule)],
        };
        foreach (var (to, actor) in moves)
            await connection.AppendAsync(new OpeningEvent(id, to, actor, now));
        return moves[^1].To;
    }

    private static object Parameters(
        Guid id, string state, string source, byte[] hash, ImportedOpening opening, CompanyOfImport? company, DateTimeOffset now) => new
    {
        Id = id,
        State = state,
        Now = now,
        Origin = company is null ? "spotted" : "imported",
        Source = source,
        Hash = hash,
        company?.CompanyId,
        company?.EstablishmentId,
        EmployerName = company is null ? opening.EmployerName : null,
        opening.SourceId,
        opening.SourceUrl,
        opening.Title,
        opening.Description,
        opening.OccupationCode,
        PlaceLabel = opening.Place.Label,
        opening.Place.CommuneCode,
        opening.Place.ParkCode,
        opening.Place.Latitude,
        opening.Place.Longitude,
        opening.Place.InArea,
        opening.Positions,
        opening.Contract,
        opening.ContractMonths,
        opening.HoursPerWeek,
        Schedules = opening.Schedules.ToArray(),
        PayText = opening.Pay.Text,
        PayPeriod = opening.Pay.Period,
        PayMin = opening.Pay.Min,
        PayMax = opening.Pay.Max,
        opening.ExperienceMonths,
        opening.ExperienceRequired,
        EducationLevel = (short?)opening.EducationLevel,
    };

    private sealed record Found(Guid Id, byte[] SourceHash, string State);
}
