using Matching.Engine.Domain;
using static Matching.Engine.Domain.MatchState;

namespace Matching.Engine.Training;

/// <summary>What a match teaches: 0 refused for fit, 1 validated, 2 accepted by the candidate, 3 interviewed, 4 hired; or nothing.</summary>
/// <remarks>
/// The highest stage that was reached counts: somebody accepted whose position was filled by another stays accepted. Nothing is taught by a
/// proposal still open or lapsed, by a refusal that is not about fit (already in work, not now, a barrier first …) and by "did not come": it can
/// be contested, and nobody confirms it here, so that it never teaches. A candidate's no for fit (distance, hours, pay, occupation) is a 0 like a counsellor's: the pair did not fit.
/// </remarks>
public static class Grading
{
    public const int Highest = 4;

    /// <summary>LightGBM's label gains, 2^grade − 1.</summary>
    public static readonly IReadOnlyList<int> Gains = [0, 1, 3, 7, 15];

    /// <summary>From this grade on a pair counts as relevant, where a metric wants a yes or no: the candidate wanted it.</summary>
    public const int Relevant = 2;

    private static readonly HashSet<string> CounsellorForFit = ["skills_lacking", "not_wanted", "not_mobile"];
    private static readonly HashSet<string> CandidateForFit = ["too_far", "hours", "pay", "not_my_job"];

    /// <param name="moves">All moves of the match, in order.</param>
    public static (int Grade, DateTimeOffset DecidedAt)? Of(IReadOnlyList<DecidedMove> moves)
    {
        if (moves.Count == 0) return null;
        var last = moves[^1];
        switch (last.To)
        {
            case Refused:
                return CounsellorForFit.Contains(last.ReasonCode ?? "") ? (0, last.At) : null;
            case Declined:
                return CandidateForFit.Contains(last.ReasonCode ?? "") ? (0, last.At) : null;
            case NotRetained when last.ReasonCode == Reasons.DidNotCome:
                return null;
        }

        // An undone validation leaves the match proposed: only what still stands counts.
        if (last.To is Proposed or Lapsed) return null;
        var reached = moves.Where(m => Stage(m.To) > 0).MaxBy(m => Stage(m.To));
        return reached is null ? null : (Stage(reached.To), reached.At);
    }

    private static int Stage(string state) => state switch
    {
        Validated or Offered or Unanswered => 1,
        Accepted or Introduced => 2,
        Interviewed or MatchState.Immersion => 3,
        Hired => 4,
        _ => 0,
    };
}
