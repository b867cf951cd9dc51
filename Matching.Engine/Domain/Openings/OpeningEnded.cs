using static Matching.Engine.Domain.MatchState;

namespace Matching.Engine.Domain;

/// <param name="Match">The state in which the opening's end finds the match.</param>
/// <param name="To">What becomes of it.</param>
/// <param name="Waits">
/// Whoever meets the company keeps their turn for some days (a setting) after the last thing that happened, an immersion's last day
/// included: both sides may still say what came of it.
/// </param>
public sealed record MatchEnd(string Opening, string Match, string To, bool Waits);

/// <summary>
/// The one law of what an ended opening leaves open, whoever or whatever ended it. An opening that merely expired takes nobody
/// more, but whoever said yes is still introduced and whoever was introduced keeps their turn: the clock of
/// <see cref="CompanySilence"/> ends it. One that was filled or withdrawn gives them a while, then ends.
/// </summary>
public static class OpeningEnded
{
    public const string Reason = "opening_ended";

    public static readonly IReadOnlyList<MatchEnd> Law =
        [.. from opening in OpeningState.Ended from match in Live where !KeepsItsTurn(opening, match) select End(opening, match)];

    /// <summary>Null when the match goes on.</summary>
    public static MatchEnd? Of(string opening, string match) => Law.SingleOrDefault(end => end.Opening == opening && end.Match == match);

    private static bool KeepsItsTurn(string opening, string match) =>
        opening == OpeningState.Expired && (match == Accepted || Met.Contains(match));

    private static MatchEnd End(string opening, string match) => new(
        opening, match,
        To: match == Proposed ? Lapsed : Withdrawn,
        Waits: Met.Contains(match));
}
