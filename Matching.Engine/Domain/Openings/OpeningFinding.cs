namespace Matching.Engine.Domain;

/// <summary>One thing that is not right in what an opening says. Doors put it in their words.</summary>
/// <param name="Field">The name of a property of <see cref="OpeningTerms"/>.</param>
/// <param name="Code">A code of <see cref="OpeningFindingCode"/>.</param>
public sealed record OpeningFinding(string Field, string Code)
{
    /// <summary>The least and the most that may be said: characters, euros, hours, months, people.</summary>
    public decimal? Least { get; init; }

    public decimal? Most { get; init; }

    /// <summary>The day from which, or until which, it would be right.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The code that is not known, or that something else denies.</summary>
    public string? Given { get; init; }

    /// <summary>Which requirement, counted from 0, and which property of it.</summary>
    public (int Index, string Property)? Of { get; init; }
}

/// <summary>What can be wrong with a field; stable, software reads them.</summary>
public static class OpeningFindingCode
{
    public const string Missing = "missing";
    public const string TooShort = "too_short";
    public const string TooLong = "too_long";

    /// <summary>A number outside of what the field can hold.</summary>
    public const string OutOfRange = "out_of_range";

    /// <summary>A code that is none of the field's.</summary>
    public const string NotKnown = "not_known";

    /// <summary>The contract has no such thing: a CDI has no length.</summary>
    public const string NotWithContract = "not_with_contract";

    /// <summary>The upper bound is below the lower one, or stands without it.</summary>
    public const string BelowLower = "below_lower";

    /// <summary>The hours say that the schedule which is given is not so.</summary>
    public const string DeniedByHours = "denied_by_hours";

    /// <summary>The work ends when it starts.</summary>
    public const string OneMoment = "one_moment";

    /// <summary>The work ends before it starts, and neither night work nor shifts are said.</summary>
    public const string EndsBeforeStart = "ends_before_start";

    /// <summary>The field can hold the number, but nobody works so long, or is paid so, under this contract.</summary>
    public const string Implausible = "implausible";

    public const string Past = "past";
    public const string TooFar = "too_far";
}
