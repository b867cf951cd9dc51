using Dapper;
using Matching.Engine.Domain;
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
        """;

    private const string SkillsSql = """
        update resident_profile set skill_codes = @SkillCodes where resident_id = @id;
        delete from resident_written_skills where resident_id = @id;
        insert into resident_written_skills (resident_id, lines) select @id, @WrittenSkills where cardinality(@WrittenSkills) > 0;
        delete from resident_as_written where resident_id = @id;
        """;

    private const string AsWrittenSql = """
        insert into resident_as_written (resident_id, number, notion, words) values (@id, @number, @Notion, @Words)
        """;

    private const string DistrictSql = "select commune_code from priority_district where code = @DistrictCode";

    /// <returns>What the rules refuse, and then nothing is written.</returns>
    public static async Task<(Guid Id, IReadOnlyList<ProfileFinding> Refused)> WriteAsync(
        NpgsqlConnection connection, Guid structure, ImportedResident resident, DateTimeOffset now)
    {
        var today = WorkingDays.DayInParis(now);
        var district = await connection.QuerySingleOrDefaultAsync<string>(DistrictSql, new { resident.DistrictCode });
        IReadOnlyList<ProfileFinding> refused =
            [.. ResidentRules.Check(resident.Facts(district), today), .. ProfileRules.Check(resident.Profile, today)];
        if (refused.Count > 0)
            return (Guid.Empty, refused);

        var id = await connection.QuerySingleAsync<Guid>(
            ResidentSql,
            new { id = Guid.CreateVersion7(now), structure, now, resident.Key, resident.LeadId, resident.DeputyId, resident.EnteredOn, resident.LastContactOn });
        await connection.ExecuteAsync(DetailsSql, new
        {
            id, resident.FirstName, resident.LastName, resident.Email, resident.Phone, resident.Address, resident.CommuneCode, resident.DistrictCode,
            resident.BirthDate, resident.Sex, resident.DisabilityRecognised,
        });
        await connection.WriteProfileAsync(id, resident.Profile);
        await connection.ExecuteAsync(SkillsSql, new { id, resident.SkillCodes, resident.WrittenSkills });
        await connection.ExecuteAsync(AsWrittenSql, resident.AsWritten.Select((w, i) => new { id, number = i + 1, w.Notion, w.Words }));
        return (id, []);
    }
}
