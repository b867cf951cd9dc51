using Matching.Engine.Domain;
using static Matching.Engine.Domain.MatchState;

namespace Matching.Testing.Builders;

/// <summary>The usual way from nothing to each state of a match.</summary>
internal static class MatchPath
{
    public static IReadOnlyList<string> To(string state) => state switch
    {
        Proposed => [Proposed],
        Validated or Refused or Lapsed or Withdrawn or Superseded => [Proposed, state],
        Offered => [Proposed, Validated, Offered],
        Accepted or Declined or Unanswered => [.. To(Offered), state],
        Introduced => [.. To(Accepted), Introduced],
        Interviewed or Immersion or Hired or NotRetained => [.. To(Introduced), state],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    /// <summary>Who makes the move and what they give with it.</summary>
    public static (string Actor, string? ReasonCode, string? Channel) MoveTo(string state, bool byCompany, bool byMail)
    {
        var company = byCompany ? Actor.Company : Actor.Counsellor;
        return state switch
        {
            Proposed or Unanswered or Introduced => (Actor.Rule, null, null),
            Validated or Immersion => (Actor.Counsellor, null, null),
            Refused => (Actor.Counsellor, "skills_lacking", null),
            Lapsed => (Actor.Rule, "deadline_passed", null),
            Offered => byMail ? (Actor.Rule, null, "mail") : (Actor.Counsellor, null, "telephone"),
            Accepted => byMail ? (Actor.Candidate, null, "link") : (Actor.Counsellor, null, "telephone"),
            Declined => byMail ? (Actor.Candidate, "too_far", "link") : (Actor.Counsellor, "too_far", "telephone"),
            Interviewed or Hired => (company, null, null),
            NotRetained => (company, "experience", null),
            Withdrawn => (Actor.Rule, "opening_ended", null),
            _ => (Actor.Rule, "hired_elsewhere", null),
        };
    }
}
