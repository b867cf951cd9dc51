using System.Globalization;
using Matching.Data.Openings;
using Matching.Engine.Domain;

namespace Matching.Api.Openings;

/// <param name="Schedules">Those that were sent, and those that the hours say beside them.</param>
/// <param name="State">draft, submitted, published, paused, filled, expired or withdrawn.</param>
public sealed record OpeningResponse(
    Guid Id, long Reference, string State, DateTimeOffset Since, string Title, string Description, string OccupationCode, string OccupationLabel,
    string Place, string? CommuneCode, int Positions, string Contract, decimal? ContractMonths, decimal? HoursPerWeek,
    IReadOnlyList<string> Schedules, string? StartsAt, string? EndsAt, PayResponse? Pay, int? ExperienceMonths, bool ExperienceRequired, int? EducationLevel, DateOnly? StartsOn,
    IReadOnlyList<Requirement> Requirements, IReadOnlyList<LegalAuthorisationResponse> LegalAuthorisations)
{
    internal static OpeningResponse Of(OpeningDetails o) => new(
        o.Id, o.Reference, o.State, o.StateSince, o.Title, o.Description, o.OccupationCode, o.OccupationLabel, o.PlaceLabel, o.CommuneCode,
        o.Positions, o.Contract, o.ContractMonths, o.HoursPerWeek, o.Schedules, Time(o.StartsAt), Time(o.EndsAt),
        o.PayPeriod is null ? null : new PayResponse(o.PayPeriod, o.PayMin, o.PayMax),
        o.ExperienceMonths, o.ExperienceRequired, o.EducationLevel, o.StartsOn, o.Requirements,
        [.. Engine.Domain.LegalAuthorisations.AskedBy(o.OccupationCode, o.Requirements).Select(a => new LegalAuthorisationResponse(a.Code, a.Label, a.Source))]);

    private static string? Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Without it the law forbids the work: nobody who lacks it is proposed, whether the opening names it or not.</summary>
/// <param name="Source">The article that asks for it, in French.</param>
public sealed record LegalAuthorisationResponse(string Code, string Label, string Source);

/// <summary>Euros, gross, per hour, month or year.</summary>
public sealed record PayResponse(string Period, decimal? Min, decimal? Max);

/// <summary>A line of the list; GET /openings/{id} gives the whole.</summary>
public sealed record OpeningSummary(Guid Id, long Reference, string Title, string State, DateTimeOffset Since, string Place, int Positions, int Introduced, int Hired);
