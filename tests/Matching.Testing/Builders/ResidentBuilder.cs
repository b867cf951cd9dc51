using Dapper;
using Npgsql;

namespace Matching.Testing.Builders;

public sealed record TestResident(Guid Id, TestCounsellor Lead, string FirstName, string LastName, string? Email, string Phone);

public sealed class ResidentBuilder : IBuilder<TestResident>
{
    private const string Sql = """
        insert into resident (id, structure_id, lead_id, deputy_id, state, proposals_until, entered_on, is_demonstration, created_at, updated_at)
        values (@Id, @StructureId, @LeadId, @DeputyId, @State, @ProposalsUntil, @EnteredOn, @Demonstration, @Now, @Now);
        insert into resident_identity (resident_id, first_name, last_name, email, phone)
        values (@Id, @FirstName, @LastName, @Email, @Phone);
        insert into resident_residence (resident_id, address, commune_code, district_code)
        values (@Id, '2 allée de l’Exemple', @CommuneCode, @DistrictCode);
        insert into resident_protected (resident_id, birth_date, sex) values (@Id, @BirthDate, @Sex);
        insert into resident_profile (resident_id, licences, certificates, skill_codes, education_level, contracts_wanted, hours_min,
            hours_max, schedules_accepted, pay_per_hour_wanted, travel_modes, max_travel_minutes, available_from)
        values (@Id, @Licences, @Certificates, @SkillCodes, @EducationLevel, @ContractsWanted, @HoursMin,
            @HoursMax, @SchedulesAccepted, @PayPerHourWanted, @TravelModes, @MaxTravelMinutes, @AvailableFrom);
        """;

    private const string OccupationSql = """
        insert into resident_occupation (resident_id, occupation_code, wanted, practised_months)
        values (@id, @code, @wanted, @practised)
        """;

    private const string LanguageSql = "insert into resident_language (resident_id, code, level) values (@id, @code, @level)";

    private readonly int number = Sequence.Next();
    private readonly List<(string Code, int Wanted, int Practised)> occupations = [];
    private readonly List<(string Code, string Level)> languages = [];
    private readonly List<string> licences = [];
    private readonly List<string> certificates = [];
    private readonly List<string> skills = [];
    private TestCounsellor? lead;
    private TestCounsellor? deputy;
    private string state = "followed";
    private DateOnly? proposalsUntil;
    private bool demonstration;
    private string firstName = "Personne";
    private string? lastName;
    private string? email;
    private bool withEmail = true;
    private string communeCode = "78621";
    private string? districtCode;
    private DateOnly birthDate = new(1990, 5, 17);
    private string sex = "female";
    private int? educationLevel;
    private string[] contractsWanted = [];
    private (double? Min, double? Max) hours;
    private string[] schedules = ["day", "early", "evening", "night", "weekend", "shifts"];
    private double? payPerHour;
    private string[] travelModes = ["walk", "transit", "car"];
    private int maxTravelMinutes = 60;
    private DateOnly? availableFrom;

    public ResidentBuilder LedBy(TestCounsellor value) => Set(() => lead = value);

    public ResidentBuilder WithDeputy(TestCounsellor value) => Set(() => deputy = value);

    public ResidentBuilder InState(string value) => Set(() => state = value);

    public ResidentBuilder WithoutProposalsUntil(DateOnly date) => Set(() => proposalsUntil = date);

    public ResidentBuilder AsDemonstration() => Set(() => demonstration = true);

    public ResidentBuilder Named(string first, string last) => Set(() => (firstName, lastName) = (first, last));

    public ResidentBuilder WithEmail(string value) => Set(() => email = value);

    public ResidentBuilder WithoutEmail() => Set(() => withEmail = false);

    public ResidentBuilder LivingIn(string commune, string? district = null) => Set(() => (communeCode, districtCode) = (commune, district));

    public ResidentBuilder Born(DateOnly date) => Set(() => birthDate = date);

    public ResidentBuilder OfSex(string value) => Set(() => sex = value);

    public ResidentBuilder Wanting(string occupationCode, int practisedMonths = 0) =>
        Set(() => occupations.Add((occupationCode, occupations.Count(o => o.Wanted > 0) + 1, practisedMonths)));

    public ResidentBuilder Practising(string occupationCode, int months) => Set(() => occupations.Add((occupationCode, 0, months)));

    public ResidentBuilder WithLicence(string code) => Set(() => licences.Add(code));

    public ResidentBuilder WithCertificate(string code) => Set(() => certificates.Add(code));

    public ResidentBuilder WithSkill(string code) => Set(() => skills.Add(code));

    public ResidentBuilder Speaking(string code, string level) => Set(() => languages.Add((code, level)));

    public ResidentBuilder WithEducation(int level) => Set(() => educationLevel = level);

    public ResidentBuilder WantingContracts(params string[] codes) => Set(() => contractsWanted = codes);

    public ResidentBuilder WantingHours(double? min, double? max) => Set(() => hours = (min, max));

    public ResidentBuilder Accepting(params string[] scheduleCodes) => Set(() => schedules = scheduleCodes);

    public ResidentBuilder WantingPay(double perHour) => Set(() => payPerHour = perHour);

    public ResidentBuilder Travelling(int maxMinutes, params string[] modes) => Set(() => (maxTravelMinutes, travelModes) = (maxMinutes, modes));

    public ResidentBuilder AvailableFrom(DateOnly date) => Set(() => availableFrom = date);

    Task<TestResident> IBuilder<TestResident>.InsertAsync(NpgsqlConnection connection, DateTimeOffset now) => InsertAsync(connection, now);

    internal async Task<TestResident> InsertAsync(NpgsqlConnection connection, DateTimeOffset now)
    {
        await Places.EnsureCommunesAsync(connection);
        if (occupations.Count == 0)
            occupations.Add(("N1103", 1, 0));
        await Places.EnsureOccupationsAsync(connection, [.. occupations.Select(o => o.Code)]);
        lead ??= await new CounsellorBuilder().InsertAsync(connection, now);
        lastName ??= $"Essai {number}";
        email = withEmail ? email ?? $"personne.{number}@essai.invalid" : null;
        var id = Guid.CreateVersion7(now);
        var phone = $"06 39 98 {number / 100 % 100:00} {number % 100:00}";
        await connection.ExecuteAsync(Sql, new
        {
            Id = id,
            lead.StructureId,
            LeadId = lead.Id,
            DeputyId = deputy?.Id,
            State = state,
            ProposalsUntil = proposalsUntil,
            EnteredOn = DateOnly.FromDateTime(now.UtcDateTime).AddMonths(-3),
            Demonstration = demonstration,
            Now = now,
            FirstName = firstName,
            LastName = lastName,
            Email = email,
            Phone = phone,
            CommuneCode = communeCode,
            DistrictCode = districtCode,
            BirthDate = birthDate,
            Sex = sex,
            Licences = licences.ToArray(),
            Certificates = certificates.ToArray(),
            SkillCodes = skills.ToArray(),
            EducationLevel = educationLevel,
            ContractsWanted = contractsWanted,
            HoursMin = hours.Min,
            HoursMax = hours.Max,
            SchedulesAccepted = schedules,
            PayPerHourWanted = payPerHour,
            TravelModes = travelModes,
            MaxTravelMinutes = maxTravelMinutes,
            AvailableFrom = availableFrom,
        });
        await connection.ExecuteAsync(OccupationSql, occupations.Select(o => new { id, code = o.Code, wanted = o.Wanted, practised = o.Practised }));
        await connection.ExecuteAsync(LanguageSql, languages.Select(l => new { id, code = l.Code, level = l.Level }));
        return new TestResident(id, lead, firstName, lastName, email, phone);
    }

    private ResidentBuilder Set(Action change)
    {
        change();
        return this;
    }
}
