using Matching.Engine.Domain;
using Matching.Engine.Places;

namespace Matching.Engine.Words;

/// <summary>The working hours of an opening, and how they are reached, as people say them.</summary>
public static class HoursWords
{
    /// <summary>de 5 h à 13 h; entre 5 h et 21 h (shifts); à partir de 5 h; jusqu’à 22 h; null when nothing is known.</summary>
    public static string? Span(IReadOnlyCollection<string> schedules, TimeOnly? startsAt, TimeOnly? endsAt) => (startsAt, endsAt) switch
    {
        ({ } start, { } end) when schedules.Contains(Schedule.Shifts) && start != end => $"entre {French.Time(start)} et {French.Time(end)}",
        ({ } start, { } end) when start != end => $"de {French.Time(start)} à {French.Time(end)}",
        ({ } start, null) => $"à partir de {French.Time(start)}",
        (null, { } end) => $"jusqu’à {French.Time(end)}",
        _ => null,
    };

    /// <summary>commence à 9 h et finit à 17 h; commence à 9 h; finit à 17 h; empty when nothing is known.</summary>
    public static string Verb(TimeOnly? startsAt, TimeOnly? endsAt) => French.And(
        [.. new[] { startsAt is { } start ? $"commence à {French.Time(start)}" : null, endsAt is { } end ? $"finit à {French.Time(end)}" : null }.OfType<string>()]);

    /// <summary>pour une prise de poste à 5 h: the hour that is hardest to reach; « à ces horaires » when no hour is known.</summary>
    public static string For(OpeningToRank opening) => (OutsideTheDay(opening.StartsAt), OutsideTheDay(opening.EndsAt)) switch
    {
        ({ } start, { } end) => $"pour un poste de {French.Time(start)} à {French.Time(end)}",
        ({ } start, null) => $"pour une prise de poste à {French.Time(start)}",
        (null, { } end) => $"pour une fin de poste à {French.Time(end)}",
        _ => "à ces horaires",
    };

    /// <summary>« Prise de poste à 5 h : pas de transport en commun à cette heure »; null when there is some, or when no hour is known.</summary>
    public static string? WithoutTransit(TimeOnly? startsAt, TimeOnly? endsAt)
    {
        var what = startsAt is { } start && !TransitService.AnyBringsBy(start) ? $"Prise de poste à {French.Time(start)}"
            : endsAt is { } end && !TransitService.AnyLeavesAfter(end) ? $"Fin de poste à {French.Time(end)}"
            : null;
        return what is null ? null : $"{what}{French.Space}: pas de transport en commun à cette heure";
    }

    private static TimeOnly? OutsideTheDay(TimeOnly? at) => at < OpeningHours.Early || at >= OpeningHours.Evening ? at : null;
}
