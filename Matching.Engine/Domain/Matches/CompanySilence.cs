namespace Matching.Engine.Domain;

/// <summary>
/// A company that says nothing of a person introduced to it does not hold them for ever: it is reminded, then the clock ends the
/// match and the person hears. So it is with whoever was introduced, met, or has finished an immersion there. Where no company stands
/// behind the opening, nobody is silent: the counsellor has the task.
/// </summary>
public static class CompanySilence
{
    public const string Reason = "company_silent";

    /// <summary>Reminders leave so many days before the end, in this order; then they stop.</summary>
    public static readonly IReadOnlyList<int> RemindedDaysBefore = [30, 14, 3];

    /// <summary>Nothing ends within so many days after a reminder: it must have been of use.</summary>
    public const int DaysAfterReminder = 2;

    /// <summary>Days of silence after which each reminder leaves.</summary>
    public static IReadOnlyList<int> RemindersAfter(int days) => [.. RemindedDaysBefore.Where(before => before < days).Select(before => days - before)];

    /// <summary>Which reminder is due, counted from 1; 0 when none is.</summary>
    public static int ReminderDue(DateTimeOffset silentSince, DateTimeOffset now, int days) =>
        RemindersAfter(days).Count(after => now >= silentSince.AddDays(after));
}
