using Dapper;
using Matching.Data.Reading;
using Npgsql;

namespace Matching.Data.Residents;

/// <summary>What a structure knows of a person whom it follows and that helps to find work.</summary>
public sealed record ResidentFile
{
    public Guid Id { get; init; }

    public long Reference { get; init; }

    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public string? Commune { get; init; }

    public string State { get; init; } = "";

    public DateOnly? ProposalsUntil { get; init; }

    public string LeadName { get; init; } = "";

    public string? DeputyName { get; init; }

    /// <summary>The reader is the lead or the deputy.</summary>
    public bool CanDecide { get; init; }

    public DateOnly EnteredOn { get; init; }

    public DateOnly? LastContactOn { get; init; }

    public string[] Licences { get; init; } = [];

    public string[] Certificates { get; init; } = [];

    public short? EducationLevel { get; init; }

    public string[] ContractsWanted { get; init; } = [];

    public decimal? HoursMin { get; init; }

    public decimal? HoursMax { get; init; }

    public string[] SchedulesAccepted { get; init; } = [];

    public decimal? PayPerHourWanted { get; init; }

    public string[] TravelModes { get; init; } = [];

    public int? MaxTravelMinutes { get; init; }

    public DateOnly? AvailableFrom { get; init; }

    public IReadOnlyList<OccupationOfResident> Occupations { get; init; } = [];

    public IReadOnlyList<LanguageOfResident> Languages { get; init; } = [];

    /// <summary>What the import did not understand, as it was written.</summary>
    public IReadOnlyList<WrittenNotion> AsWritten { get; init; } = [];

    public string Name => $"{FirstName} {LastName}";
}

public sealed record OccupationOfResident(string Code, string Label, int Wanted, int PractisedMonths);

/// <param name="Level">Null when nobody has said it.</param>
public sealed record LanguageOfResident(string Code, string? Level);

public static class ResidentFiles
{
    private const string Sql = """
        select r.id, r.reference, i.first_name, i.last_name, i.email, i.phone, c.name as commune, r.state, r.proposals_until,
               l.display_name as lead_name, d.display_name as deputy_name,
               follows(@counsellor, r) as can_decide,
               r.entered_on, r.last_contact_on, p.licences, p.certificates, p.education_level, p.contracts_wanted, p.hours_min, p.hours_max,
               p.schedules_accepted, p.pay_per_hour_wanted, p.travel_modes, p.max_travel_minutes, p.available_from
        from resident r
        join resident_identity i on i.resident_id = r.id
        join account l on l.id = r.lead_id
        left join account d on d.id = r.deputy_id
        left join resident_residence h on h.resident_id = r.id
        left join commune c on c.code = h.commune_code
        left join resident_profile p on p.resident_id = r.id
        where r.id = @id and r.structure_id = @structure
        """;

    private const string OccupationsSql = """
        select o.occupation_code as code, c.label, o.wanted::integer as wanted, o.practised_months
        from resident_occupation o join occupation c on c.code = o.occupation_code
        where o.resident_id = @id order by o.wanted = 0, o.wanted, o.practised_months desc, o.occupation_code
        """;

    private const string LanguagesSql = "select code, level from resident_language where resident_id = @id order by level desc nulls last, code";

    private const string AsWrittenSql = "select notion, words from resident_as_written where resident_id = @id order by number";

    /// <summary>Null when there is none, or when another structure follows the person.</summary>
    public static async Task<ResidentFile?> ResidentFileAsync(
        this NpgsqlDataSource db, Guid structure, Guid counsellor, Guid id, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        var file = await connection.QuerySingleOrDefaultAsync<ResidentFile>(Sql, new { structure, counsellor, id });
        return file is null
            ? null
            : file with
            {
                Occupations = (await connection.QueryAsync<OccupationOfResident>(OccupationsSql, new { id })).AsList(),
                Languages = (await connection.QueryAsync<LanguageOfResident>(LanguagesSql, new { id })).AsList(),
                AsWritten = (await connection.QueryAsync<WrittenNotion>(AsWrittenSql, new { id })).AsList(),
            };
    }
}
