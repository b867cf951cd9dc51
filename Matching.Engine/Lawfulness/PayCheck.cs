using Matching.Engine.Domain;
using Matching.Engine.Words;

namespace Matching.Engine.Lawfulness;

/// <summary>The least that an opening pays, against the lowest rung that the law knows for that contract. Refuses only what is certain.</summary>
internal static class PayCheck
{
    // 1 823 € a month is 1 823.03 € a month: amounts are said in round euros.
    private const decimal CentTolerance = 0.005m, EuroTolerance = 1;
    private const decimal LegalWeek = 35, WeeksPerMonth = 52m / 12;

    public static IEnumerable<ContentFinding> Find(OpeningTerms terms, DateOnly today, LegalMinimums minimums)
    {
        if (terms.PayMin is not { } least || terms.PayPeriod is null || terms.Contract == Contract.Internship)
            yield break;
        if (Code(terms, least, today, minimums) is { } code)
            yield return Finding(terms, nameof(OpeningTerms.PayMin), code);
        else if (Beyond(terms.PayPeriod, terms.PayMax ?? least))
            yield return Finding(terms, nameof(OpeningTerms.PayMax), FindingCode.PayImplausible);
    }

    private static string? Code(OpeningTerms terms, decimal least, DateOnly today, LegalMinimums minimums)
    {
        if (Floor(terms, minimums.Certain(today), minimums) is not { } floor || least >= floor)
            return null;
        return IsCertain(terms) ? FindingCode.PayBelowMinimum : FindingCode.PayImplausible;
    }

    // A month or a year says nothing certain without its hours.
    private static bool IsCertain(OpeningTerms terms) => terms.PayPeriod == PayPeriod.Hour || terms.HoursPerWeek is not null;

    private static decimal? Floor(OpeningTerms terms, LegalMinimum? minimum, LegalMinimums minimums)
    {
        if (minimum is null)
            return null;
        var (share, article) = minimums.ShareFor(terms.Contract, terms.OccupationCode);
        // A child's hour is counted for each child: a month of it cannot be compared.
        if (article == "D423-9" && terms.PayPeriod != PayPeriod.Hour)
            return null;
        var hours = terms.HoursPerWeek ?? LegalWeek;
        return terms.PayPeriod switch
        {
            PayPeriod.Hour => (minimum.Hour * share) - CentTolerance,
            PayPeriod.Month => (minimum.Hour * share * hours * WeeksPerMonth) - EuroTolerance,
            _ => (minimum.Hour * share * hours * 52) - (12 * EuroTolerance),
        };
    }

    // Ten times the minimum wage: a slip of the period, or a promise.
    private static bool Beyond(string period, decimal most) => most > period switch
    {
        PayPeriod.Hour => 120,
        PayPeriod.Month => 18_000,
        _ => 220_000,
    };

    private static ContentFinding Finding(OpeningTerms terms, string field, string code) =>
        new(field, code, FindingCode.GradeOf(code), Said(terms), 0);

    // The hours belong to it: the same amount for more hours is another pay.
    private static string Said(OpeningTerms terms)
    {
        var pay = OpeningWords.Pay(terms.PayPeriod, terms.PayMin, terms.PayMax, null) ?? "";
        return terms.HoursPerWeek is { } hours && terms.PayPeriod != PayPeriod.Hour ? $"{pay} pour {French.Hours(hours)} par semaine" : pay;
    }
}
