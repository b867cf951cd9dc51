namespace Matching.Engine.Domain;

/// <summary>
/// A company that says nothing of a person introduced to it does not hold them for ever: it is reminded, then the clock ends the
/// match and the person hears. Only <see cref="MatchState.Introduced"/> is silence; who was met waits for a decision that somebody
/// has promised them, and the reminders go on to their counsellor.
/// </summary>
public static class CompanySilence
{
    public const string Reason = "company_silent";

    /// <summary>Reminders leave so many days before the end, in this order; then they stop.</summary>
    public static readonly IReadOnlyList<int> RemindedDaysBefore = [30, 14, 3];

    /// <summary>Which reminder is due, counted from 1; 0 when none is.</summary>
    public static int ReminderDue(DateTimeOffset introducedAt, DateTimeOffset now, int days) =>
        RemindedDaysBefore.Where(before => before < days).Count(before => now >= introducedAt.AddDays(days - before));

    public static DateTimeOffset EndsAt(DateTimeOffset introducedAt, int days) => introducedAt.AddDays(days);
}
