using System.ComponentModel.DataAnnotations;

namespace Matching.Data.Outbox;

/// <summary>How promised work and mail are claimed; configuration section <c>Outbox</c>.</summary>
public sealed class OutboxOptions
{
    public const string Section = "Outbox";

    /// <summary>Mails claimed at a time. Where no delivery log can be read, one: a crash then leaves one mail in doubt.</summary>
    [Range(1, 1000)]
    public int MessageChunk { get; set; } = 50;

    /// <summary>A claimed mail that is not recorded by then is in doubt. Longer than the time-out of a delivery.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan MessageLease { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>A delivery log is believed when it says "absent" only so long after the lease ended.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan SettleAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Deliveries tried before a relay's "not now" counts as "no".</summary>
    [Range(1, 50)]
    public int MessageAttempts { get; set; } = 10;

    [Range(1, 1000)]
    public int WorkChunk { get; set; } = 100;

    /// <summary>Claimed work that is not done by then is claimed again: its effects are idempotent.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "06:00:00")]
    public TimeSpan WorkLease { get; set; } = TimeSpan.FromMinutes(10);

    [Range(1, 50)]
    public int WorkAttempts { get; set; } = 5;

    /// <summary>First wait after a failure; each further one doubles it, up to <see cref="LongestDelay"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan FirstDelay { get; set; } = TimeSpan.FromMinutes(1);

    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan LongestDelay { get; set; } = TimeSpan.FromHours(4);

    /// <summary>Work and mail taken in one run of a job; the next run goes on.</summary>
    [Range(1, 100_000)]
    public int LimitPerRun { get; set; } = 2000;

    public TimeSpan DelayAfter(int attempts)
    {
        var delay = FirstDelay * Math.Pow(2, Math.Min(Math.Max(attempts, 1) - 1, 20));
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
