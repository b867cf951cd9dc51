using System.Globalization;

namespace Matching.Engine.Words;

/// <summary>Dates, times, money and counts as French readers write them, with spaces that do not break.</summary>
public static class French
{
    public const char Space = '\u00A0';

    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>24 novembre 2026; the first of a month is "1er".</summary>
    public static string Date(DateOnly date) =>
        (date.Day == 1 ? "1er" : date.Day.ToString(Culture)) + Space + date.ToString("MMMM", Culture) + Space + date.ToString("yyyy", Culture);

    public static string Date(DateTimeOffset instant) => Date(Day(instant));

    public static string Date(DateOnly? date, string otherwise = "non indiqué") => date is { } known ? Date(known) : otherwise;

    /// <summary>mardi 24 novembre 2026</summary>
    public static string LongDate(DateOnly date) => date.ToString("dddd", Culture) + Space + Date(date);

    /// <summary>24 nov. (for tables)</summary>
    public static string ShortDate(DateOnly date) => date.Day.ToString(Culture) + Space + date.ToString("MMM", Culture);

    /// <summary>14 h 30; 9 h</summary>
    public static string Time(TimeOnly time) =>
        time.Hour.ToString(Culture) + Space + "h" + (time.Minute == 0 ? "" : Space + time.Minute.ToString("00", Culture));

    public static string Time(DateTimeOffset instant) => Time(TimeOnly.FromDateTime(InParis(instant).DateTime));

    /// <summary>24 novembre 2026 à 14 h 30</summary>
    public static string DateAndTime(DateTimeOffset instant) => Date(instant) + " à " + Time(instant);

    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(InParis(instant).DateTime);

    /// <summary>aujourd'hui, hier, il y a 3 jours</summary>
    public static string Ago(DateTimeOffset instant, DateTimeOffset now) => (Day(now).DayNumber - Day(instant).DayNumber) switch
    {
        <= 0 => "aujourd’hui",
        1 => "hier",
        var days and < 60 => $"il y a {Count(days, "jour")}",
        var days => $"il y a {Count(days / 30, "mois", "mois")}",
    };

    /// <summary>aujourd'hui, demain, dans 3 jours, en retard de 2 jours</summary>
    public static string Until(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        < 0 and var late => $"en retard de {Count(-late, "jour")}",
        0 => "aujourd’hui",
        1 => "demain",
        var days => $"dans {Count(days, "jour")}",
    };

    /// <summary>1 850 €; 12,31 €</summary>
    public static string Money(decimal euros) =>
        Typography.Spaces(euros.ToString(decimal.IsInteger(euros) ? "N0" : "N2", Culture)) + Space + "€";

    public static string Number(decimal number) => Typography.Spaces(number.ToString("#,##0.##", Culture));

    public static string Percent(double share, int decimals = 0) =>
        Typography.Spaces((share * 100).ToString("N" + decimals, Culture)) + Space + "%";

    /// <summary>35 h; 17,5 h</summary>
    public static string Hours(decimal hours) => Number(hours) + Space + "h";

    /// <summary>45 min; 1 h 05</summary>
    public static string Minutes(int minutes) => minutes < 60
        ? $"{minutes}{Space}min"
        : $"{minutes / 60}{Space}h" + (minutes % 60 == 0 ? "" : $"{Space}{(minutes % 60).ToString("00", Culture)}");

    /// <summary>8 mois; 2 ans; 2 ans et 3 mois</summary>
    public static string Months(int months)
    {
        var (years, rest) = (months / 12, months % 12);
        return years == 0 ? Count(rest, "mois", "mois")
            : rest == 0 ? Count(years, "an")
            : $"{Count(years, "an")} et {Count(rest, "mois", "mois")}";
    }

    /// <summary>1 offre, 3 offres, 0 offre: French counts as plural from two.</summary>
    public static string Count(long count, string one, string? many = null) =>
        Number(count) + Space + Plural(count, one, many);

    public static string Plural(long count, string one, string? many = null) => Math.Abs(count) < 2 ? one : many ?? one + "s";

    /// <summary>a, b et c</summary>
    public static string And(IReadOnlyCollection<string> items) => items.Count < 2
        ? string.Concat(items)
        : string.Join(", ", items.Take(items.Count - 1)) + " et " + items.Last();

    private static DateTimeOffset InParis(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Paris);
}
