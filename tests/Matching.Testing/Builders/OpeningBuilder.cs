using Dapper;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Testing.Builders;

/// <param name="Company">Null for a spotted opening.</param>
public sealed record TestOpening(Guid Id, TestCompany? Company, string Title);

public sealed class OpeningBuilder : IBuilder<TestOpening>
{
    private const string Sql = """
        insert into opening (id, state, state_since, origin, source, source_id, company_id, establishment_id, employer_name, title, description,
            occupation_code, place_label, commune_code, latitude, longitude, in_area, positions, contract, contract_months, hours_per_week,
            schedules, pay_period, pay_min, experience_months, experience_required, education_level, starts_on, starts_at,
            ends_at, created_at, updated_at)
        values (@Id, @First, @At, @Origin, @Source, @SourceId, @CompanyId, @EstablishmentId, @EmployerName, @Title, 'Une offre inventée : charger et décharger des camions, en équipe.',
            @Occupation, @PlaceLabel, @CommuneCode, @Latitude, @Longitude, @InArea, @Positions, @Contract, @ContractMonths, @HoursPerWeek,
            @Schedules, @PayPeriod, @PayMin, @ExperienceMonths, @ExperienceRequired, @EducationLevel, @StartsOn, @StartsAt,
            @EndsAt, @At, @At)
        """;

    private const string RequirementSql = """
        insert into opening_requirement (opening_id, number, kind, code, label, required, level)
        values (@id, @number, @Kind, @Code, @Label, @Required, @Level)
        """;

    private readonly List<Requirement> requirements = [];
    private TestCompany? company;
    private string? employerName;
    private string state = OpeningState.Published;
    private string title = "Préparateur ou préparatrice de commandes";
    private string occupation = "N1103";
    private (string? Commune, string Label, double Latitude, double Longitude, bool InArea) place = ("78621", "Trappes", 48.7744, 2.0025, true);
    private int positions = 1;
    private (string Code, double? Months) contract = (Contract.Cdi, null);
    private double? hours = 35;
    private string[] schedules = [Schedule.Day];
    private double? payPerHour = 13;
    private (int? Months, bool Required) experience;
    private int? education;
    private DateOnly? startsOn;
    private (TimeOnly? Start, TimeOnly? End) at;

    public OpeningBuilder By(TestCompany value) => Set(() => company = value);

    /// <summary>Imported, with no company behind it here.</summary>
    public OpeningBuilder Spotted(string employer = "Employeur inventé") => Set(() => (state, employerName) = (OpeningState.Spotted, employer));

    public OpeningBuilder InState(string value) => Set(() => state = value);

    public OpeningBuilder Titled(string value) => Set(() => title = value);

    public OpeningBuilder InOccupation(string code) => Set(() => occupation = code);

    public OpeningBuilder At(double latitude, double longitude, string? communeCode = null, bool inArea = true) =>
        Set(() => place = (communeCode, "Lieu d’essai", latitude, longitude, inArea));

    public OpeningBuilder WithPositions(int value) => Set(() => positions = value);

    public OpeningBuilder WithContract(string code, double? months = null) =>
        Set(() => contract = (code, months ?? (code == Contract.Cdi ? null : 6)));

    public OpeningBuilder WithHours(double? perWeek) => Set(() => hours = perWeek);

    public OpeningBuilder WithSchedules(params string[] codes) => Set(() => schedules = codes);

    public OpeningBuilder Between(TimeOnly? start, TimeOnly? end) => Set(() => at = (start, end));

    public OpeningBuilder WithPay(double? perHour) => Set(() => payPerHour = perHour);

    public OpeningBuilder WithExperience(int months, bool required = true) => Set(() => experience = (months, required));

    public OpeningBuilder WithEducation(int level) => Set(() => education = level);

    public OpeningBuilder StartingOn(DateOnly date) => Set(() => startsOn = date);

    public OpeningBuilder WithLicence(string code, bool required = true) =>
        Requiring(new Requirement(RequirementKind.Licence, code, $"Permis {code}", required));

    public OpeningBuilder WithCertificate(string code, bool required = true) =>
        Requiring(new Requirement(RequirementKind.Certificate, code, code, required));

    public OpeningBuilder WithSkill(string code, bool required = true) => Requiring(new Requirement(RequirementKind.Skill, code, code, required));

    public OpeningBuilder WithLanguage(string code, string level, bool required = true) =>
        Requiring(new Requirement(RequirementKind.Language, code, code, required, level));

    public OpeningBuilder Requiring(Requirement requirement) => Set(() => requirements.Add(requirement));

    Task<TestOpening> IBuilder<TestOpening>.InsertAsync(NpgsqlConnection connection, DateTimeOffset now) => InsertAsync(connection, now);

    internal async Task<TestOpening> InsertAsync(NpgsqlConnection connection, DateTimeOffset now)
    {
        await Places.EnsureCommunesAsync(connection);
        await Places.EnsureOccupationsAsync(connection, occupation);
        if (employerName is null)
            company ??= await new CompanyBuilder().InsertAsync(connection, now);
        var moves = Moves();
        var moment = now.AddMinutes(-10 * moves.Count);
        var id = Guid.CreateVersion7(now);
        await connection.ExecuteAsync(Sql, new
        {
            Id = id,
            First = moves[0].To,
            At = moment,
            Origin = employerName is null ? "posted" : "spotted",
            Source = employerName is null ? null : "essai",
            SourceId = employerName is null ? null : $"essai-{Sequence.Next()}",
            CompanyId = company?.Id,
            company?.EstablishmentId,
            EmployerName = employerName,
            Title = title,
            Occupation = occupation,
            PlaceLabel = place.Label,
            CommuneCode = place.Commune,
            place.Latitude,
            place.Longitude,
            place.InArea,
            Positions = positions,
            Contract = contract.Code,
            ContractMonths = contract.Months,
            HoursPerWeek = hours,
            Schedules = schedules,
            PayPeriod = payPerHour is null ? null : "hour",
            PayMin = payPerHour,
            ExperienceMonths = experience.Months,
            ExperienceRequired = experience.Required,
            EducationLevel = education,
            StartsOn = startsOn,
            StartsAt = at.Start,
            EndsAt = at.End,
        });
        await connection.ExecuteAsync(
            RequirementSql, requirements.Select((r, i) => new { id, number = i + 1, r.Kind, r.Code, r.Label, r.Required, r.Level }));
        foreach (var (to, actor) in moves)
        {
            var actorId = actor == Actor.Company ? company?.RecruiterId : null;
            await connection.AppendAsync(new OpeningEvent(id, to, actor, moment) { ActorId = actorId });
            moment = moment.AddMinutes(10);
        }

        return new TestOpening(id, company, title);
    }

    private List<(string To, string Actor)> Moves()
    {
        List<(string, string)> moves = employerName is null ? [(OpeningState.Draft, Actor.Company)] : [(OpeningState.Spotted, Actor.Rule)];
        if (state is OpeningState.Draft or OpeningState.Spotted)
            return moves;
        if (employerName is null)
        {
            moves.Add((OpeningState.Submitted, Actor.Company));
            if (state == OpeningState.Submitted)
                return moves;
            moves.Add((OpeningState.Published, company!.IsTrusted ? Actor.Rule : Actor.Coordinator));
        }

        if (state != OpeningState.Published)
            moves.Add((state, state == OpeningState.Expired || employerName is not null ? Actor.Rule : Actor.Company));
        return moves;
    }

    private OpeningBuilder Set(Action change)
    {
        change();
        return this;
    }
}
