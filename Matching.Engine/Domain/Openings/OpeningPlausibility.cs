using static Matching.Engine.Domain.OpeningFindingCode;

namespace Matching.Engine.Domain;

/// <summary>
/// Slips of the keyboard: an amount for the wrong period, a number that belongs elsewhere. Wide on purpose: what the law allows at least is
/// not said here, and nothing lawful is refused here.
/// </summary>
internal static class OpeningPlausibility
{
    private const decimal WeeksPerYear = 52;
    private const decimal MonthsPerYear = 12;

    // Half of the minimum wage; the pay of apprentices begins at 27 % of it, that of childminders is counted by the child.
    internal const decimal LeastHourly = 6;
    internal const decimal LeastHourlyOfLearners = 3;
    private const decimal MostHourly = 300;
    private const string Childminder = "K1310";

    // Where the hours are not said: from an hour a week to the most.
    private const decimal FewestHours = OpeningBounds.LeastHours;
    private const decimal MostHours = OpeningBounds.MostHours;

    public static IEnumerable<OpeningFinding> Pay(OpeningTerms terms)
    {
        // What the field cannot hold is said once.
        if (terms.PayPeriod is null || !PayPeriod.All.Contains(terms.PayPeriod) || terms.PayMin > OpeningBounds.MostPay || terms.PayMax > OpeningBounds.MostPay)
            yield break;
        var least = Round(LeastHourlyOf(terms) * HoursOf(terms.PayPeriod, terms.HoursPerWeek ?? FewestHours));
        var most = Round(MostHourly * HoursOf(terms.PayPeriod, terms.HoursPerWeek ?? MostHours));
        if (terms.PayMin < least || terms.PayMin > most)
            yield return new(nameof(terms.PayMin), Implausible) { Least = least, Most = most };
        else if (terms.PayMax > most)
            yield return new(nameof(terms.PayMax), Implausible) { Least = least, Most = most };
    }

    public static IEnumerable<OpeningFinding> Hours(OpeningTerms terms)
    {
        if (OpeningHours.EndsBeforeStart(terms.Schedules, terms.StartsAt, terms.EndsAt))
            yield return new(nameof(terms.EndsAt), EndsBeforeStart);
        var (least, most) = terms.Contract switch
        {
            // Work and school together are a full week.
            Contract.Apprenticeship or Contract.Professionalisation => (15m, 48m),
            Contract.Internship => (1m, 48m),
            _ => (OpeningBounds.LeastHours, OpeningBounds.MostHours),
        };
        if (terms.HoursPerWeek is >= OpeningBounds.LeastHours and <= OpeningBounds.MostHours && (terms.HoursPerWeek < least || terms.HoursPerWeek > most))
            yield return new(nameof(terms.HoursPerWeek), Implausible) { Least = least, Most = most };
    }

    public static IEnumerable<OpeningFinding> Length(OpeningTerms terms)
    {
        var most = terms.Contract switch
        {
            Contract.Seasonal or Contract.Internship => 12,
            Contract.Apprenticeship => 48,
            _ => 60,
        };
        if (terms.Contract != Contract.Cdi && terms.ContractMonths is <= OpeningBounds.MostMonths && terms.ContractMonths > most)
            yield return new(nameof(terms.ContractMonths), Implausible) { Least = (decimal)OpeningBounds.LeastMonths, Most = most };
    }

    private static decimal LeastHourlyOf(OpeningTerms terms) =>
        IsPaidLess(terms.Contract, terms.OccupationCode) ? LeastHourlyOfLearners : LeastHourly;

    /// <summary>Work that the law lets be paid far below the minimum wage.</summary>
    internal static bool IsPaidLess(string? contract, string? occupation) =>
        contract is Contract.Apprenticeship or Contract.Professionalisation or Contract.Internship || occupation == Childminder;

    private static decimal HoursOf(string period, decimal perWeek) => period switch
    {
        PayPeriod.Hour => 1,
        PayPeriod.Month => perWeek * WeeksPerYear / MonthsPerYear,
        _ => perWeek * WeeksPerYear,
    };

    private static decimal Round(decimal euros) => Math.Round(euros, euros < 100 ? 2 : 0);
}
