using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Npgsql;

namespace Matching.Data.Residents;

/// <summary>The profile as the counsellor keeps it: what the ranking may know.</summary>
public sealed record Profile
{
    public IReadOnlyList<OccupationOfProfile> Occupations { get; init; } = [];

    public IReadOnlyList<LanguageOfResident> Languages { get; init; } = [];

    public string[] Licences { get; init; } = [];

    public string[] Certificates { get; init; } = [];

    public short? EducationLevel { get; init; }

    public string[] ContractsWanted { get; init; } = [];

    public decimal? HoursMin { get; init; }

    public decimal? HoursMax { get; init; }

    public string[] SchedulesAccepted { get; init; } = [];

    public decimal? PayPerHourWanted { get; init; }

    public string[] TravelModes { get; init; } = [];

    public int MaxTravelMinutes { get; init; } = 45;

    public DateOnly? AvailableFrom { get; init; }
}

/// <param name="Wanted">1 for the first choice; 0 when only practised.</param>
public sealed record OccupationOfProfile(string Code, int Wanted, int PractisedMonths);

/// <summary>Saves a profile and promises that the person is ranked again, in one transaction.</summary>
public static class SaveProfile
{
    private const string TakeSql = """
        update resident set updated_at = @now, last_contact_on = greatest(last_contact_on, @today)
        where id = @id and structure_id = @structure and follows(@counsellor, resident)
        """;

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
        insert into resident_occupation (resident_id, occupation_code, wanted, practised_months) values (@id, @Code, @Wanted, @PractisedMonths)
        """;

    private const string LanguageSql = "insert into resident_language (resident_id, code, level) values (@id, @Code, @Level)";

    /// <returns>NotFound for somebody who is followed elsewhere or by a colleague.</returns>
    public static Task<Outcome> SaveProfileAsync(
        this NpgsqlDataSource db, Guid structure, Guid counsellor, Guid id, Profile profile, DateTimeOffset now, DateOnly today, CancellationToken cancel = default) =>
        db.InTransactionAsync(
            async connection =>
            {
                if (await connection.ExecuteAsync(TakeSql, new { id, structure, counsellor, now, today }) == 0)
                    return Outcome.NotFound;

                await connection.ExecuteAsync(ProfileSql, new
                {
                    id, profile.Licences, profile.Certificates, profile.EducationLevel, profile.ContractsWanted, profile.HoursMin, profile.HoursMax,
                    profile.SchedulesAccepted, profile.PayPerHourWanted, profile.TravelModes, profile.MaxTravelMinutes, profile.AvailableFrom,
                });
                await connection.ExecuteAsync(OccupationSql, profile.Occupations.Select(o => new { id, o.Code, o.Wanted, o.PractisedMonths }));
                await connection.ExecuteAsync(LanguageSql, profile.Languages.Select(l => new { id, l.Code, l.Level }));
                await connection.EndNoLongerSoOfResidentsAsync(now, id);
                await connection.PromiseAsync(WorkKind.RankResident, id, $"{WorkKind.RankResident}:{id}:{now:yyyyMMddHHmmssfff}", now);
                return Outcome.Done;
            },
            cancel);
}
