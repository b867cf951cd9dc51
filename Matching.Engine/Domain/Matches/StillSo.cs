namespace Matching.Engine.Domain;

/// <summary>All that decides whether one person may (still) be proposed for one opening.</summary>
/// <param name="OpeningState">An <see cref="OpeningState"/>; paused while the content gate holds what it says.</param>
/// <param name="ApplyBy">The last day to apply.</param>
/// <param name="StartsOn">Null: as soon as possible.</param>
/// <param name="ContractMonths">Null for an open-ended or unknown length.</param>
/// <param name="AvailableFrom">The day from which the person is free; null: now.</param>
/// <param name="MetOn">When the firm last met this person for the same occupation, by another match; today while it is in touch with them.</param>
public sealed record PairToday(
    FollowUp Person, string OpeningState, DateOnly? ApplyBy, DateOnly? StartsOn, decimal? ContractMonths, DateOnly? AvailableFrom, DateOnly? MetOn);

/// <summary>
/// What the ranking asked is asked again at the decision, at the sending, at the answer, at the introduction and at the commit. The
/// SQL functions <c>no_longer_so</c> and <c>stopping</c> hold the same law; a test compares them.
/// </summary>
public static class StillSo
{
    public const string OpeningEnded = "opening_ended";
    public const string OpeningExpired = "opening_expired";
    public const string OpeningPaused = "opening_paused";
    public const string StartPassed = "start_passed";
    public const string EndsBeforeFree = "ends_before_free";
    public const string MetBefore = "met_before";

    /// <summary>A firm that met the person for a job is not sent them again for the same job before so many days.</summary>
    public const int DaysAfterMeeting = 365;

    /// <summary>In the order in which they count: the first is the reason given.</summary>
    public static readonly IReadOnlyList<string> Codes =
    [
        Followed.PersonLeft, Followed.PersonPlaced, OpeningEnded, OpeningExpired, OpeningPaused, StartPassed, Followed.PersonPaused, EndsBeforeFree, MetBefore,
    ];

    // A yes answers an offer that the person holds: a pause, theirs or the company's, does not take it away; the introduction waits.
    private static readonly string[] StopYes = [Followed.PersonLeft, Followed.PersonPlaced, OpeningEnded, OpeningExpired];

    // Who said yes before the last day to apply keeps their turn.
    private static readonly string[] StopIntroduction =
        [Followed.PersonLeft, Followed.PersonPlaced, OpeningEnded, OpeningPaused, StartPassed];

    private static readonly string[] EndYes = [Followed.PersonLeft, Followed.PersonPlaced, OpeningEnded];

    /// <summary>Everything that is no longer so; empty while the pair stands.</summary>
    public static IReadOnlyList<string> Against(PairToday pair, DateOnly today)
    {
        var person = Followed.Against(pair.Person, today);
        var opening = AgainstOpening(pair, today);
        return [.. Codes.Where(code => person.Contains(code) || code == opening || code switch
        {
            StartPassed => OpeningStart.HasPassed(pair.StartsOn, today),
            EndsBeforeFree => pair.AvailableFrom >= OpeningStart.Ends(pair.StartsOn, pair.ContractMonths, today),
            MetBefore => pair.MetOn > today.AddDays(-DaysAfterMeeting),
            _ => false,
        })];
    }

    /// <summary>Those of the codes that keep a match from going to that state.</summary>
    public static IReadOnlyList<string> Stopping(IReadOnlyList<string> codes, string toState) => toState switch
    {
        MatchState.Proposed or MatchState.Validated or MatchState.Offered => codes,
        MatchState.Accepted => [.. codes.Where(StopYes.Contains)],
        MatchState.Introduced => [.. codes.Where(StopIntroduction.Contains)],
        _ => [],
    };

    /// <summary>Those of the codes that end a match in that state. Once the company has met somebody other rules decide.</summary>
    public static IReadOnlyList<string> Ending(IReadOnlyList<string> codes, string state) => state switch
    {
        MatchState.Proposed or MatchState.Validated => codes,
        MatchState.Offered or MatchState.Unanswered => [.. codes.Where(StopYes.Contains)],
        MatchState.Accepted => [.. codes.Where(EndYes.Contains)],
        _ => [],
    };

    private static string? AgainstOpening(PairToday pair, DateOnly today) => pair.OpeningState switch
    {
        OpeningState.Paused or OpeningState.Draft or OpeningState.Submitted => OpeningPaused, // handed in again, it is read again
        OpeningState.Expired => OpeningExpired,
        OpeningState.Published or OpeningState.Spotted => pair.ApplyBy < today ? OpeningExpired : null,
        _ => OpeningEnded,
    };
}
