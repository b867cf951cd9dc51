using System.Globalization;
using Matching.Data.Openings;
using Matching.Data.Reference;
using Matching.Engine.Domain;
using Matching.Engine.Reading;
using Npgsql;

namespace Matching.Api.Openings;

/// <summary>What the attributes of the request cannot say: fields against each other, and codes against the reference.</summary>
internal static class OpeningCheck
{
    public static async Task<Dictionary<string, string[]>> FindErrorsAsync(OpeningRequest request, NpgsqlDataSource db, CancellationToken cancel)
    {
        var errors = new Dictionary<string, string[]>();
        void Refuse(string field, string sentence) => errors[field] = [sentence];

        if (request.Contract == Contract.Cdi && request.ContractMonths is not null)
            Refuse("contractMonths", "A CDI has no length: leave contractMonths out, or give another contract.");
        if (request.Schedules.Except(Schedule.All).FirstOrDefault() is { } schedule)
            Refuse("schedules", $"'{schedule}' is not one of {string.Join(", ", Schedule.All)}.");
        var (start, end) = (Time(request.StartsAt), Time(request.EndsAt));
        if (OpeningHours.Denied(request.Schedules, start, end) is { } denied)
            Refuse("schedules", $"'{denied}' does not agree with the hours: leave it out, or correct startsAt or endsAt.");
        if (OpeningHours.AreOneMoment(request.Schedules, start, end))
            Refuse("endsAt", "The work ends when it starts: correct startsAt or endsAt, or say shifts.");
        if (request.Pay is { Max: { } max, Min: var min } && max < min)
            Refuse("pay.max", "The upper bound is below the lower one.");

        var known = await KnownCodes.ReadAsync(db, request.OccupationCode, request.CommuneCode, cancel);
        if (!known.Occupation)
            Refuse("occupationCode", $"{request.OccupationCode} is not an occupation known here.");
        if (!known.Commune)
            Refuse("communeCode", $"{request.CommuneCode} is not a commune known here.");
        return errors;
    }

    public static OpeningContent ToContent(OpeningRequest request) => new()
    {
        Title = request.Title,
        Description = request.Description,
        OccupationCode = request.OccupationCode,
        CommuneCode = request.CommuneCode,
        Positions = request.Positions,
        Contract = request.Contract,
        ContractMonths = request.ContractMonths,
        HoursPerWeek = request.HoursPerWeek,
        Schedules = request.Schedules,
        StartsAt = Time(request.StartsAt),
        EndsAt = Time(request.EndsAt),
        PayPeriod = request.Pay?.Period,
        PayMin = request.Pay?.Min,
        PayMax = request.Pay?.Max,
        ExperienceMonths = request.ExperienceMonths,
        ExperienceRequired = request.ExperienceRequired,
        EducationLevel = request.EducationLevel,
        StartsOn = request.StartsOn,
        Requirements = [.. request.Requirements.Select(r => RequirementReader.Coded(new(r.Kind, r.Code, r.Label, r.Required, r.Level)))],
    };

    private static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.ParseExact(text, "HH:mm", CultureInfo.InvariantCulture);
}
