using System.ComponentModel.DataAnnotations;

namespace Matching.Data.Matches;

/// <summary>Limits and delays of the loop; configuration section <c>Matching</c>.</summary>
public sealed class MatchSettings
{
    public const string Section = "Matching";

    /// <summary>A validated offer waits so long, and can be called back meanwhile.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan UndoTime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>After a yes the candidate can change their mind for so long before the company is told.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3.00:00:00")]
    public TimeSpan MindChangeTime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Working days a counsellor has to review a proposal.</summary>
    [Range(1, 30)]
    public int ReviewWorkingDays { get; set; } = 5;

    /// <summary>Days a candidate has to answer before the match is shown as "to call back".</summary>
    [Range(1, 60)]
    public int AnswerDays { get; set; } = 7;

    /// <summary>At most so many matches in flight a resident: k.</summary>
    [Range(1, 10)]
    public int PendingPerResident { get; set; } = 3;

    /// <summary>Cores that a ranking may take; the rest stays with the pages.</summary>
    [Range(1, 256)]
    public int RankingThreads { get; set; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Writing a run takes seconds even at night; one that waits longer for its turn gives it back.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "00:10:00")]
    public TimeSpan LongestTurn { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The share of reviews, and of places on people's lists, that the night leaves to the openings of the day.</summary>
    [Range(0, 0.9)]
    public double ShareOfTheDay { get; set; } = 1.0 / 3;

    /// <summary>A confirmed placement of so many months at so many hours ends the person's other matches by itself; a CDI always does.</summary>
    [Range(1, 24)]
    public int SupersedingMonths { get; set; } = 6;

    [Range(1, 60)]
    public int SupersedingHoursPerWeek { get; set; } = 24;

    /// <summary>Days that whoever met the company keeps their turn after the opening was filled or withdrawn.</summary>
    [Range(0, 60)]
    public int DaysToDecide { get; set; } = 14;

    /// <summary>Days after which a company that said nothing of an introduced person loses them.</summary>
    [Range(7, 365)]
    public int CompanySilenceDays { get; set; } = 45;

    /// <summary>Days that a company still sees who it was, after a match ended without hire.</summary>
    [Range(0, 365)]
    public int GrantDaysAfterEnd { get; set; } = 30;

    /// <summary>Whether « Dire non ne change rien à vos droits » is guaranteed by the partner agreement and may be said.</summary>
    public bool SayingNoIsGuaranteedSafe { get; set; }
}
