using static Matching.Engine.Domain.OpeningFindingCode;

namespace Matching.Engine.Domain;

/// <summary>What no opening can hold, not even a draft: the schema refuses the same.</summary>
public static class OpeningBounds
{
    public const int MostPositions = 500;
    public const double LeastMonths = 0.1;
    public const int MostMonths = 120;
    public const int LeastHours = 1;
    public const int MostHours = 60;

    /// <summary>Euros, for any period: more is a slip of the keyboard.</summary>
    public const int MostPay = 1_000_000;
    public const int MostExperience = 480;
    public const int LeastEducation = 3;
    public const int MostEducation = 8;
    public const int MostRequirements = 100;

    public static IReadOnlyList<OpeningFinding> Unwritable(OpeningTerms terms) =>
        [.. Texts(terms), .. Codes(terms), .. Numbers(terms), .. Hours(terms), .. OpeningRequirements.Unwritable(terms.Requirements)];

    private static IEnumerable<OpeningFinding> Texts(OpeningTerms terms)
    {
        var title = terms.Title.Trim().Length;
        if (title == 0)
            yield return new(nameof(terms.Title), Missing);
        else if (title < TextLengths.ShortestTitle)
            yield return new(nameof(terms.Title), TooShort) { Least = TextLengths.ShortestTitle };
        foreach (var text in OpeningTexts.All.Where(t => t.In(terms)?.Length > t.Most))
            yield return new(text.Field, TooLong) { Most = text.Most };
        if (terms.OccupationCode.Length == 0)
            yield return new(nameof(terms.OccupationCode), Missing);
    }

    private static IEnumerable<OpeningFinding> Codes(OpeningTerms terms)
    {
        if (terms.Contract.Length == 0)
            yield return new(nameof(terms.Contract), Missing);
        else if (!Contract.All.Contains(terms.Contract))
            yield return new(nameof(terms.Contract), NotKnown) { Given = terms.Contract };
        if (terms.Schedules.Except(Schedule.All).FirstOrDefault() is { } schedule)
            yield return new(nameof(terms.Schedules), NotKnown) { Given = schedule };
        if (terms.PayMin is not null && terms.PayPeriod is null)
            yield return new(nameof(terms.PayPeriod), Missing);
        else if (terms.PayPeriod is not null && !PayPeriod.All.Contains(terms.PayPeriod))
            yield return new(nameof(terms.PayPeriod), NotKnown) { Given = terms.PayPeriod };
    }

    private static IEnumerable<OpeningFinding> Numbers(OpeningTerms terms)
    {
        OpeningFinding?[] found =
        [
            Between(nameof(terms.Positions), terms.Positions, 1, MostPositions),
            terms is { Contract: Contract.Cdi, ContractMonths: not null }
                ? new(nameof(terms.ContractMonths), NotWithContract)
                : Between(nameof(terms.ContractMonths), terms.ContractMonths, (decimal)LeastMonths, MostMonths),
            Between(nameof(terms.HoursPerWeek), terms.HoursPerWeek, LeastHours, MostHours),
            Between(nameof(terms.PayMin), terms.PayMin, 0.01m, MostPay),
            terms.PayMax is not null && !(terms.PayMax >= terms.PayMin)
                ? new(nameof(terms.PayMax), BelowLower)
                : Between(nameof(terms.PayMax), terms.PayMax, 0.01m, MostPay),
            Between(nameof(terms.ExperienceMonths), terms.ExperienceMonths, 0, MostExperience),
            Between(nameof(terms.EducationLevel), terms.EducationLevel, LeastEducation, MostEducation),
        ];
        return found.OfType<OpeningFinding>();
    }

    private static OpeningFinding? Between(string field, decimal? value, decimal least, decimal most) =>
        value < least || value > most ? new(field, OutOfRange) { Least = least, Most = most } : null;

    private static IEnumerable<OpeningFinding> Hours(OpeningTerms terms)
    {
        if (OpeningHours.AreOneMoment(terms.Schedules, terms.StartsAt, terms.EndsAt))
            yield return new(nameof(terms.EndsAt), OneMoment);
        if (OpeningHours.Denied(terms.Schedules, terms.StartsAt, terms.EndsAt) is { } schedule)
            yield return new(nameof(terms.Schedules), DeniedByHours) { Given = schedule };
    }
}
