using System.Globalization;
using System.Text.RegularExpressions;
using Matching.Engine.Domain;
using Matching.Engine.Words;

namespace Matching.Engine.Lawfulness;

/// <summary>What is looked at in numbers rather than in words: hours, contracts, telephone numbers, amounts an hour in the text.</summary>
internal static partial class NumberChecks
{
    private const decimal LongestWeek = 48;
    private const int WordsBefore = 40;

    public static IEnumerable<ContentFinding> Find(OpeningTerms terms)
    {
        if (terms.HoursPerWeek is > LongestWeek and var hours)
            yield return Read(nameof(OpeningTerms.HoursPerWeek), FindingCode.HoursImplausible, French.Hours(hours), 0);
        if (terms.Contract == Contract.Internship)
            yield return Read(nameof(OpeningTerms.Contract), FindingCode.Internship, OpeningWords.ContractFor(terms.Contract), 0);
    }

    /// <summary>Numbers that cost more than a call (081x, 082x, 089x; short numbers for text messages), and pay an hour below the minimum wage.</summary>
    public static IEnumerable<ContentFinding> FindInText(string field, string text, OpeningTerms terms, DateOnly today, LegalMinimums minimums)
    {
        foreach (var number in PremiumNumber().Matches(text).Concat(ShortNumber().Matches(text)))
            yield return Read(field, FindingCode.PremiumNumber, number.Value, number.Index);
        var (minimum, share) = (minimums.Certain(today), minimums.ShareFor(terms.Contract, terms.OccupationCode).Share);
        var floor = minimum?.Hour * share;
        foreach (Match pay in HourlyPay().Matches(text))
        {
            if (IsPay(text, pay.Index) && decimal.Parse(pay.Groups[1].Value.Replace(',', '.'), CultureInfo.InvariantCulture) is var euros && euros < floor)
                yield return Read(field, FindingCode.PayImplausible, pay.Value, pay.Index)
                    with { Bound = new(floor.Value, PayPeriod.Hour, IsLeast: true, minimum, share) };
        }
    }

    // "+ 2 € de l'heure", "prime de nuit 1,50 €/h" come on top.
    private static bool IsPay(string text, int at) => !OnTop().IsMatch(text.AsSpan(Math.Max(0, at - WordsBefore), Math.Min(at, WordsBefore)));

    private static ContentFinding Read(string field, string code, string words, int position) => new(field, code, Grade.ToBeRead, words, position);

    [GeneratedRegex(@"(?<![\d.])0[\s.\-]?8[\s.\-]?[129]\d?(?:[\s.\-]?\d){6,7}(?!\d)")]
    private static partial Regex PremiumNumber();

    [GeneratedRegex(@"(?i)\b(?:sms|texto|tapez|envoyez)\b[^.\n]{0,40}?\bau\s+(?:3[2-9]\d\d|[678]\d{4})\b")]
    private static partial Regex ShortNumber();

    [GeneratedRegex(@"(?i)(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?)\s?(?:€|euros?\b)\s?(?:bruts?\s?)?(?:/\s?h\b|/\s?heure|de l['’]heure|l['’]heure|par heure)")]
    private static partial Regex HourlyPay();

    [GeneratedRegex(@"(?i)prime|panier|indemnit|major|avantage|participation|ticket|suppl|bonus|\+|plus|nuit|kilom|aide|coût|tarif|stationnement")]
    private static partial Regex OnTop();
}
