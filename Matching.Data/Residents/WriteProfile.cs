using Dapper;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Residents;

/// <summary>Writes a profile anew, or over the one that is there; skills stay. The caller has asked <see cref="ProfileRules"/>.</summary>
internal static class WriteProfile
{
    private const string ProfileSql = """
        insert into resident_profile (resident_id, licences, certificates, education_level, contracts_wanted, hours_min, hours_max,
            schedules_accepted, pay_per_hour_wanted, travel_modes, max_travel_minutes, available_from)
        values (@id, @Licences, @Certificates, @EducationLevel, @ContractsWanted, @HoursMin, @HoursMax, @SchedulesAccepted,
            @PayPerHourWanted, @TravelModes, @MaxTravelMinutes, @AvailableFrom)
        on conflict (resident_id) do update set licences = excluded.licences, certificates = excluded.certificates,
            education_level = excluded.education_level, contracts_wanted = excluded.contracts_wanted, hours_min = excluded.hours_min,
            hours_max = excluded.hours_max, schedules_accepted = excluded.schedules_accepted,
            pay_per_hour_wanted = excluded.pay_per_hour_wanted, travel_modes = excluded.travel_modes,
            max_travel_minutes = excluded.max_travel_minutes, available_from = excluded.available_from;
        delete from resident_occupation where resident_id = @id;
        delete from resident_language where resident_id = @id;
        """;

    private const string OccupationSql = """
        insert into resident_occupation (resident_id, occupation_code, wanted, practised_months)
        values (@id, @OccupationCode, @Wanted, @PractisedMonths)
        """;

    private const string LanguageSql = "insert into resident_language (resident_id, code, level) values (@id, @Code, @Level)";

    public static async Task WriteProfileAsync(this NpgsqlConnection connection, Guid id, ResidentProfile profile)
    {
        await connection.ExecuteAsync(ProfileSql, new
        {
            id, profile.Licences, profile.Certificates, profile.EducationLevel, profile.ContractsWanted, profile.HoursMin, profile.HoursMax,
            profile.SchedulesAccepted, profile.PayPerHourWanted, profile.TravelModes, profile.MaxTravelMinutes, profile.AvailableFrom,
        });
        await connection.ExecuteAsync(OccupationSql, profile.Occupations.Select(o => new { id, o.OccupationCode, o.Wanted, o.PractisedMonths }));
        await connection.ExecuteAsync(LanguageSql, profile.Languages.Select(l => new { id, l.Code, l.Level }));
    }
}
