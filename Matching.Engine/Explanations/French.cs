using System.Globalization;

namespace Matching.Engine.Explanations;

/// <summary>Numbers, durations and punctuation as French screens want them.</summary>
public static class French
{
    /// <summary>No-break space: before « : », and between a number and its unit.</summary>
    public const string Nbsp = "\u00A0";

    /// <summary>Decimal comma, no-break space between thousands; the same on every machine.</summary>
    public static readonly CultureInfo Culture = MakeCulture();

    /// <summary>« 1 personne », « 1 250 personnes ».</summary>
    public static string Count(int count, string noun) => $"{count.ToString("N0", Culture)}{Nbsp}{noun}{(Math.Abs(count) >= 2 ? "s" : "")}";

    /// <summary>« 8 mois », « 2 ans », « 2 ans et 3 mois ».</summary>
    public static string Months(int months)
    {
        var (years, rest) = (months / 12, months % 12);
        var inMonths = $"{rest}{Nbsp}mois";
        return years == 0 ? inMonths : rest == 0 ? Count(years, "an") : $"{Count(years, "an")} et {inMonths}";
    }

    /// <summary>« 45 min », « 1 h 05 ».</summary>
    public static string Minutes(int minutes) =>
        minutes < 60 ? $"{minutes}{Nbsp}min" : $"{minutes / 60}{Nbsp}h" + (minutes % 60 == 0 ? "" : $"{Nbsp}{(minutes % 60).ToString("00", Culture)}");

    /// <summary>« 12,50 € ».</summary>
    public static string Euros(double amount) => $"{amount.ToString("N2", Culture)}{Nbsp}€";

    /// <summary>« 35 h », « 17,5 h ».</summary>
    public static string Hours(double hours) => $"{hours.ToString("0.##", Culture)}{Nbsp}h";

    public static string YesNo(bool yes) => yes ? "oui" : "non";

    private static CultureInfo MakeCulture()
    {
        var culture = new CultureInfo("fr-FR");
        culture.NumberFormat.NumberGroupSeparator = Nbsp;
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "-";
        return CultureInfo.ReadOnly(culture);
    }
}
