using System.ComponentModel.DataAnnotations;

namespace Matching.Jobs.Hosting;

/// <summary>How this worker works; configuration section <c>Jobs</c>.</summary>
internal sealed class JobsOptions
{
    public const string Section = "Jobs";

    [Range(1, 64)]
    public int Workers { get; set; } = 4;

    /// <summary>How often an idle worker looks for a job.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:00:01")]
    public TimeSpan QueuePoll { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>A job whose worker is silent for so long is given to another.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Invisibility { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Hangfire's locks have no owner: those of a killed process stand so long.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Promises that come in a burst wake the workers once.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:10")]
    public TimeSpan WakeDelay { get; set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Cron of what must follow within a minute; a sixth field in front counts seconds.</summary>
    [Required]
    public string Often { get; set; } = "* * * * *";

    /// <summary>What waits longer than this after it was due is reported.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan OverdueAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Jobs that failed and work that is done are kept so long.</summary>
    [Range(1, 365)]
    public int KeepDays { get; set; } = 30;
}
