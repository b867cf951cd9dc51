using Dapper;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>
/// The columns of what an opening says (<see cref="OpeningTerms"/>), stated once for whoever writes or reads them:
/// a term that is added here is written and read everywhere. What it asks for is a table of its own.
/// </summary>
internal static class TermsSql
{
    public const string Columns = """
        title, description, occupation_code, positions, contract, contract_months, hours_per_week, schedules, starts_at, ends_at,
        pay_text, pay_period, pay_min, pay_max, experience_months, experience_required, education_level, starts_on
        """;

    public const string Values = """
        @Title, @Description, @OccupationCode, @Positions, @Contract, @ContractMonths, @HoursPerWeek, @Schedules, @StartsAt, @EndsAt,
        @PayText, @PayPeriod, @PayMin, @PayMax, @ExperienceMonths, @ExperienceRequired, @EducationLevel, @StartsOn
        """;

    private const string RequirementSql = """
        insert into opening_requirement (opening_id, number, kind, code, label, required, level)
        values (@id, @number, @Kind, @Code, @Label, @Required, @Level)
        """;

    /// <summary>What it asks for, where nothing is written yet.</summary>
    public static Task<int> WriteRequirementsAsync(this NpgsqlConnection connection, Guid id, OpeningTerms terms) =>
        connection.ExecuteAsync(
            RequirementSql, terms.Requirements.Select((r, i) => new { id, number = i + 1, r.Kind, r.Code, r.Label, r.Required, r.Level }));
}
