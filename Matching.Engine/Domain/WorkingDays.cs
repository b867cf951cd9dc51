namespace Matching.Engine.Domain;

/// <summary>Monday to Friday, French public holidays left out (Code du travail L3133-1; not the two more of Alsace-Moselle).</summary>
public static class WorkingDays
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsPublicHoliday(day);

    public static bool IsPublicHoliday(DateOnly day)
    {
        if ((day.Month, day.Day) is (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25)) return true;
        var sinceEaster = day.DayNumber - EasterSunday(day.Year).DayNumber;
        return sinceEaster is 1 or 39 or 50; // Easter Monday, Ascension, Whit Monday
    }

    /// <summary>The day that comes <paramref name="count"/> working days after <paramref name="day"/>; for 0 the first working day from it on.</summary>
    public static DateOnly Add(DateOnly day, int count)
    {
        if (count == 0 && !IsWorkingDay(day)) return Add(day, 1);
        for (var left = count; left > 0; left--)
        {
            do day = day.AddDays(1);
            while (!IsWorkingDay(day));
        }

        return day;
    }

    /// <summary>A deadline: the end, in Paris, of the day that comes so many working days after <paramref name="from"/>.</summary>
    public static DateTimeOffset Deadline(DateTimeOffset from, int count)
    {
        var midnight = Add(DayInParis(from), count).AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Paris.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>The date in Paris at that moment.</summary>
    public static DateOnly DayInParis(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Paris).DateTime);

    // The Gregorian computus of Meeus, Jones and Butcher.
    private static DateOnly EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = (19 * a + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + 2 * e + 2 * i - h - k) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }
}
