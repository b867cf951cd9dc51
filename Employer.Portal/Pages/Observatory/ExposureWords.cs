using Matching.Data.Observatory;

namespace Employer.Portal.Pages.Observatory;

/// <summary>An audited group as the coordination reads it.</summary>
public static class ExposureWords
{
    public static string Dimension(string code) => code switch
    {
        "sex" => "Par sexe",
        "age" => "Par âge",
        "district" => "Par quartier",
        _ => "Par structure d’accompagnement",
    };

    /// <summary>Names of districts and structures stay as they are.</summary>
    public static string Group(string label) => label switch
    {
        "female" => "Femmes",
        "male" => "Hommes",
        "other" => "Autre",
        "under 26" => "Moins de 26 ans",
        "26 to 49" => "De 26 à 49 ans",
        "50 and over" => "50 ans et plus",
        "no priority district" => "Hors quartier prioritaire",
        "not known" => "Non indiqué",
        _ => label,
    };

    public static string Share(double? share) => share is { } known ? French.Percent(known, 1) : Figures.Cell(null);

    /// <summary>0,97 (de 0,81 à 1,12)</summary>
    public static string Ratio(AuditedGroup group) => group is { Ratio: { } ratio, RatioLow: { } low, RatioHigh: { } high }
        ? $"{Number(ratio)} (de {Number(low)} à {Number(high)})"
        : Figures.Cell(null);

    /// <summary>Only a difference that chance does not explain is called one.</summary>
    public static string Verdict(AuditedGroup group) => group switch
    {
        { Ratio: null } => "trop peu de personnes",
        { RatioHigh: < 1 } => "moins proposé que sa part",
        { RatioLow: > 1 } => "plus proposé que sa part",
        _ => "pas d’écart établi",
    };

    private static string Number(double ratio) => ratio.ToString("0.00", French.Culture);
}
