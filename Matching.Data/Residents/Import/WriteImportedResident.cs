using Dapper;
using Npgsql;

namespace Matching.Data.Residents.Import;

/// <summary>Writes a person anew, or over what is known of them; what the file does not hold (state, notes, matches) stays.</summary>
internal static class WriteImportedResident
{
    private const string ResidentSql = """
        insert into resident (id, structure_id, structure_key, lead_id, deputy_id, entered_on, last_contact_on, created_at, updated_at)
        values (@id, @structure, @Key, @LeadId, @DeputyId, @EnteredOn, @LastContactOn, @now, @now)
        on conflict (structure_id, structure_key) do update set lead_id = excluded.lead_id, deputy_id = excluded.deputy_id,
            entered_on = excluded.entered_on, last_contact_on = excluded.last_contact_on, updated_at = excluded.updated_at
        returning id
        """;

    private const string DetailsSql = """
        insert into resident_identity (resident_id, first_name, last_name, email, phone) values (@id, @FirstName, @LastName, @Email, @Phone)
        on conflict (resident_id) do update set first_name = excluded.first_name, last_name = excluded.last_name, email = excluded.email,
            phone = excluded.phone;

        insert into resident_residence (resident_id, address, commune_code, district_code) values (@id, @Address, @CommuneCode, @DistrictCode)
        on conflict (resident_id) do update set address = excluded.address, commune_code = excluded.commune_code,
            district_code = excluded.district_code;

        insert into resident_protected (resident_id, birth_date, sex, disability_recognised) values (@id, @BirthDate, @Sex, @DisabilityRecognised)
        on conflict (resident_id) do update set birth_date = excluded.birth_date, sex = excluded.sex,
            disability_recognised = excluded.disability_recognised;

        insert into resident_profile (resident_id, licences, certificates, skill_codes, education_level, contracts_wanted, hours_min, hours_max,
            schedules_accepted, pay_per_hour_wanted, travel_modes, max_travel_minutes, available_from)
        values (@id, @Licences, @Certificates, @SkillCodes, @EducationLevel, @ContractsWanted, @HoursMin, @HoursMax,
            @SchedulesAccepted, @PayPerHourWanted, @TravelModes, @MaxTravelMinutes, @AvailableFrom)
        on conflict (resident_id) do update set licences = excluded.licences, certificates = excluded.certificates,
            skill_codes = excluded.skill_codes, education_level = excluded.education_level, contracts_wanted = excluded.contracts_wanted,
            hours_min = excluded.hours_min, hours_max = excluded.hours_max, schedules_accepted = excluded.schedules_accepted,
            pay_per_hour_wanted = excluded.pay_per_hour_wanted, travel_modes = excluded.travel_modes,
            max_travel_minutes = excluded.max_travel_minutes, available_from = excluded.available_from;

        delete from resident_written_skills where resident_id = @id;
        insert into resident_written_skills (resident_id, lines) select @id, @WrittenSkills where cardinality(@WrittenSkills) > 0;
        delete from resident_occupation where resident_id = @id;
        delete from resident_language where resident_id = @id;
        """;

    private const string OccupationSql = """
        insert into resident_occupation (resident_id, occupation_code, wanted, practised_months) values (@id, @Code, @Wanted, @PractisedMonths)
        """;

    private const string LanguageSql = "insert into resident_language (resident_id, code, level) values (@id, @Code, @Level)";

    public static async Task<Guid> WriteAsync(NpgsqlConnection connection, Guid structure, ImportedResident resident, DateTimeOffset now)
    {
        var id = await connection.QuerySingleAsync<Guid>(ResidentSql, With(resident, new { id = Guid.CreateVersion7(now), structure, now }));
        await connection.ExecuteAsync(DetailsSql, With(resident, new { id }));
        await connection.ExecuteAsync(OccupationSql, resident.Occupations.Select(o => new { id, o.Code, o.Wanted, o.PractisedMonths }));
        await connection.ExecuteAsync(LanguageSql, resident.Languages.Select(l => new { id, l.Code, l.Level }));
        return id;
    }

    private static DynamicParameters With(ImportedResident resident, object more)
    {
        var parameters = new DynamicParameters(resident);
        parameters.AddDynamicParams(more);
        return parameters;
    }
}
