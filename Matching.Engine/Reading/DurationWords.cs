using System.Globalization;
using System.Text.RegularExpressions;

namespace Matching.Engine.Reading;

/// <summary>Lengths of time in words: "2 à 3 ans", "18 Mois", "64 Jour(s)", "un an et demi", "1 an et 6 mois".</summary>
internal static partial class DurationWords
{
    private const decimal DaysPerMonth = 30;
    private const decimal WeeksPerMonth = 52m / 12;

    private static readonly string[] Numbers = ["zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"];

    /// <summary>The shortest and the longest that are said, in months; null when none, or when several do not make one.</summary>
    /// <param name="folded">See <see cref="Plain.Folded"/>.</param>
    public static (decimal Least, decimal Most)? Months(string folded)
    {
        var said = Length().Matches(folded);
        if (said.Count is 0 or > 2)
            return null;
        var (least, most) = Bounds(said[0]);
        if (said.Count == 1)
            return (least, most);
        var (nextLeast, nextMost) = Bounds(said[1]);
        var between = folded[(said[0].Index + said[0].Length)..said[1].Index].Trim();
        return between switch
        {
            "" or "et" when said[0].Groups["unit"].Value[0] == 'a' && said[1].Groups["unit"].Value[0] == 'm' && nextMost < 12 => (least + nextLeast, most + nextMost),
            "a" or "-" or "ou" => (Math.Min(least, nextLeast), Math.Max(most, nextMost)),
            _ => null,
        };
    }

    private static (decimal Least, decimal Most) Bounds(Match said)
    {
        var unit = said.Groups["unit"].Value;
        var least = Months(said.Groups["least"].Value, unit);
        if (said.Groups["half"].Success)
            least += Months("1", unit) / 2;
        var most = said.Groups["most"].Success ? Months(said.Groups["most"].Value, unit) : least;
        return (Math.Min(least, most), Math.Max(least, most));
    }

    private static decimal Months(string number, string unit)
    {
        var spelled = Array.IndexOf(Numbers, number == "une" ? "un" : number);
        var count = spelled >= 0 ? spelled : decimal.Parse(number.Replace(',', '.'), CultureInfo.InvariantCulture);
        return unit[0] switch
        {
            'j' => count / DaysPerMonth,
            's' => count / WeeksPerMonth,
            'a' => count * 12,
            _ => count,
        };
    }

    [GeneratedRegex(@"(?<![\w,.])(?<least>\d{1,4}(?:[.,]\d)?|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)\s*(?:(?:a|-|ou|et|/)\s*(?<most>\d{1,4}(?:[.,]\d)?|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)\s*)?(?<unit>annees?|ans?|mois|semaines?|jours?)(?![a-z])(?:\(s\))?(?<half>\s+et\s+demie?)?")]
    private static partial Regex Length();
}
