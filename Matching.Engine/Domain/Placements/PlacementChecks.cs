namespace Matching.Engine.Domain;

/// <summary>When a hire is followed up.</summary>
public static class CheckStep
{
    public const string Day7 = "day_7";
    public const string TrialEnd = "trial_end";
    public const string Month3 = "month_3";
    public const string Month6 = "month_6";
}

/// <param name="Step">A <see cref="CheckStep"/>.</param>
public sealed record PlacementCheck(string Step, DateOnly DueOn);

/// <summary>The follow-ups of a placement: on day 7, before the trial period ends, at 3 and at 6 months, as long as the contract runs.</summary>
public static class PlacementChecks
{
    /// <summary>Days before the end of the trial period: enough to still change something.</summary>
    public const int DaysBeforeTrialEnd = 3;

    /// <summary>A follow-up that nobody did for so many days is not asked for any more; the next one comes.</summary>
    public const int DaysAsked = 45;

    public static IReadOnlyList<PlacementCheck> For(string contract, DateOnly startsOn, DateOnly? endsOn)
    {
        var trial = TrialEnd(contract, startsOn, endsOn).AddDays(-DaysBeforeTrialEnd);
        PlacementCheck[] checks =
        [
            new(CheckStep.Day7, startsOn.AddDays(6)),
            new(CheckStep.TrialEnd, trial),
            new(CheckStep.Month3, startsOn.AddMonths(3)),
            new(CheckStep.Month6, startsOn.AddMonths(6)),
        ];
        // A trial shorter than two weeks is covered by day 7.
        return [.. checks.Where(c => (c.Step != CheckStep.TrialEnd || trial > startsOn.AddDays(10)) && (endsOn is null || c.DueOn <= endsOn)).OrderBy(c => c.DueOn)];
    }

    /// <summary>The one to do today: the latest that is due. Whoever is seen at 3 months need not be asked about day 7 any more.</summary>
    public static PlacementCheck? Due(string contract, DateOnly startsOn, DateOnly? endsOn, DateOnly today, IReadOnlyCollection<string> done)
    {
        var due = For(contract, startsOn, endsOn).LastOrDefault(check => check.DueOn <= today);
        return due is null || due.DueOn < today.AddDays(-DaysAsked) || done.Contains(due.Step) ? null : due;
    }

    /// <summary>
    /// The longest trial period of the Code du travail for workers and employees: two months for an open-ended contract (L1221-19), a day
    /// a week up to two weeks or one month for a fixed term (L1242-10), two to five days for a temp mission (L1251-14), 45 days at work for an
    /// apprentice (L6222-18). A collective agreement may say less. It ends with the contract at the latest.
    /// </summary>
    public static DateOnly TrialEnd(string contract, DateOnly startsOn, DateOnly? endsOn)
    {
        var lastsOverSixMonths = endsOn is { } end && end >= startsOn.AddMonths(6);
        var weeks = endsOn is { } last ? (last.DayNumber - startsOn.DayNumber) / 7 : 0;
        var longest = contract switch
        {
            Contract.Cdi => startsOn.AddMonths(2),
            Contract.Apprenticeship => startsOn.AddDays(45),
            Contract.Temp => startsOn.AddDays(5),
            Contract.Internship => startsOn,
            _ => lastsOverSixMonths ? startsOn.AddMonths(1) : startsOn.AddDays(Math.Clamp(weeks, 1, 14)),
        };
        return endsOn < longest ? endsOn.Value : longest;
    }
}
