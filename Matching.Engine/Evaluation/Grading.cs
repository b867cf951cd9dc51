using Matching.Engine.Domain;
using static Matching.Engine.Domain.MatchState;

namespace Matching.Engine.Evaluation;

/// <summary>What a match teaches: 0 refused for fit, 1 validated, 2 accepted by the candidate, 3 interviewed, 4 hired; or nothing.</summary>
/// <remarks>
/// The highest stage that was reached counts: somebody accepted whose position was filled by another stays accepted. Nothing is taught by a
/// proposal still open or lapsed, by a refusal that is not about fit (already in work, not now, a barrier first …) and by "did not come": it can
/// be contested, and nobody confirms it here, so that it never teaches. A candidate's no for fit (distance, hours, pay, occupation) is a 0 like a counsellor's: the pair did not fit.
/// Two questions are graded apart: a person who says no to the hours may well be somebody whom the company would take.
/// </remarks>
public static class Grading
{
    public const int Highest = 4;

    /// <summary>From this grade on a pair counts as relevant, where a metric wants a yes or no: the candidate wanted it.</summary>
    public const int Relevant = 2;

    private static readonly HashSet<string> LackingInTheirEyes = ["skills_lacking"];
    private static readonly HashSet<string> UnwantedInTheirEyes = ["not_wanted", "not_mobile"];
    private static readonly HashSet<string> CandidateForFit = ["too_far", "hours", "pay", "not_my_job"];
    private static readonly HashSet<string> CompanyForFit = ["skills", "experience"];

    /// <param name="moves">All moves of the match, in order.</param>
    public static (Grades Grades, DateTimeOffset DecidedAt)? Of(IReadOnlyList<DecidedMove> moves)
    {
        if (moves.Count == 0) return null;
        var last = moves[^1];
        switch (last.To)
        {
            case Refused when LackingInTheirEyes.Contains(last.ReasonCode ?? ""):
                return (new Grades(0, null, 0), last.At);
            case Refused when UnwantedInTheirEyes.Contains(last.ReasonCode ?? ""):
                return (new Grades(0, 0, null), last.At);
            case Declined when CandidateForFit.Contains(last.ReasonCode ?? ""):
                return (new Grades(0, 0, 1), last.At);
            case Refused or Declined:
            case NotRetained when last.ReasonCode == Reasons.DidNotCome:
                return null;
        }

        // An undone validation leaves the match proposed: only what still stands counts.
        if (last.To is Proposed or Lapsed) return null;
        if (moves.Where(m => Stage(m.To) > 0).MaxBy(m => Stage(m.To)) is not { } reached) return null;
        var stage = Stage(reached.To);
        return (new Grades(stage, Math.Min(stage, 2), Got(stage, last)), reached.At);
    }

    /// <summary>A company that turns somebody down for fit before meeting them has said no; after a meeting the interview counts.</summary>
    private static int Got(int stage, DecidedMove last) => stage switch
    {
        2 when last.To == NotRetained && CompanyForFit.Contains(last.ReasonCode ?? "") => 0,
        <= 2 => 1,
        _ => stage - 1,
    };

    private static int Stage(string state) => state switch
    {
        Validated or Offered or Unanswered => 1,
        Accepted or Introduced => 2,
        Interviewed or MatchState.Immersion => 3,
        Hired => 4,
        _ => 0,
    };
}
