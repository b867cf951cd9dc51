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
        if (Floor(terms, minimums.Certain(today), minimums) is { } floor && least < floor.Euros - Tolerance(terms.PayPeriod))
            yield return Finding(terms, nameof(OpeningTerms.PayMin), IsCertain(terms) ? FindingCode.PayBelowMinimum : FindingCode.PayImplausible, floor);
        else if (Most(terms.PayPeriod) is var most && (terms.PayMax ?? least) > most)
            yield return Finding(terms, nameof(OpeningTerms.PayMax), FindingCode.PayImplausible, new(most, terms.PayPeriod, IsLeast: false));
    }

    // A month or a year says nothing certain without its hours.
    private static bool IsCertain(OpeningTerms terms) => terms.PayPeriod == PayPeriod.Hour || terms.HoursPerWeek is not null;

    private static PayBound? Floor(OpeningTerms terms, LegalMinimum? minimum, LegalMinimums minimums)
    {
        if (minimum is null)
            return null;
        var (share, article) = minimums.ShareFor(terms.Contract, terms.OccupationCode);
        // A child's hour is counted for each child: a month of it cannot be compared.
        if (article == "D423-9" && terms.PayPeriod != PayPeriod.Hour)
            return null;
        var hours = terms.HoursPerWeek ?? LegalWeek;
        var hour = minimum.Hour * share;
        var euros = terms.PayPeriod switch
        {
            PayPeriod.Hour => hour,
            PayPeriod.Month => hour * hours * WeeksPerMonth,
            _ => hour * hours * 52,
        };
        return new(euros, terms.PayPeriod!, IsLeast: true, minimum, share);
    }

    private static decimal Tolerance(string period) => period switch
    {
        PayPeriod.Hour => CentTolerance,
        PayPeriod.Month => EuroTolerance,
        _ => 12 * EuroTolerance,
    };

    // Ten times the minimum wage: a slip of the period, or a promise.
    private static decimal Most(string period) => period switch
    {
        PayPeriod.Hour => 120,
        PayPeriod.Month => 18_000,
        _ => 220_000,
    };

    private static ContentFinding Finding(OpeningTerms terms, string field, string code, PayBound bound) =>
        new(field, code, FindingCode.GradeOf(code), Said(terms), 0) { Bound = bound };

    // The hours belong to it: the same amount for more hours is another pay.
    private static string Said(OpeningTerms terms)
    {
        var pay = OpeningWords.Pay(terms.PayPeriod, terms.PayMin, terms.PayMax, null) ?? "";
        return terms.HoursPerWeek is { } hours && terms.PayPeriod != PayPeriod.Hour ? $"{pay} pour {French.Hours(hours)} par semaine" : pay;
    }
}
