namespace Matching.Engine.Domain;

/// <summary>
/// What an opening says, whoever wrote it and wherever it is read. Its place, company and state are not its terms.
/// What is not known is null or empty; what has to be known, and when, is for the rules to say.
/// </summary>
public record OpeningTerms
{
    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>ROME 4.0.</summary>
    public string OccupationCode { get; init; } = "";

    public int Positions { get; init; } = 1;

    /// <summary>A code of <see cref="Domain.Contract"/>.</summary>
    public string Contract { get; init; } = "";

    /// <summary>Null for an open-ended contract, or when unknown.</summary>
    public decimal? ContractMonths { get; init; }

    public decimal? HoursPerWeek { get; init; }

    /// <summary>Codes of <see cref="Schedule"/>, as ticked; those that the hours say beside them are added when it is written.</summary>
    public string[] Schedules { get; init; } = [];

    /// <summary>The earliest start.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>The latest end, on the next day when that is not after the start.</summary>
    public TimeOnly? EndsAt { get; init; }

    /// <summary>As another site wrote it; what is written here has bounds instead.</summary>
    public string? PayText { get; init; }

    /// <summary>A code of <see cref="Domain.PayPeriod"/>; null with <see cref="PayMin"/>.</summary>
    public string? PayPeriod { get; init; }

    /// <summary>Euros, gross.</summary>
    public decimal? PayMin { get; init; }

    /// <summary>Null when there is no upper bound.</summary>
    public decimal? PayMax { get; init; }

    /// <summary>0 when beginners are welcome; null when unknown.</summary>
    public int? ExperienceMonths { get; init; }

    /// <summary>False: the experience is wished for.</summary>
    public bool ExperienceRequired { get; init; }

    /// <summary>French framework level 3 (CAP) to 8; null when none is asked.</summary>
    public int? EducationLevel { get; init; }

    /// <summary>Null: as soon as possible.</summary>
    public DateOnly? StartsOn { get; init; }

    public IReadOnlyList<Requirement> Requirements { get; init; } = [];
}
