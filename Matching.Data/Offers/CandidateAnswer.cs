using Matching.Data.Matches;
using Matching.Engine.Domain;

namespace Matching.Data.Offers;

/// <summary>What the person said to the counsellor, who records it for them.</summary>
/// <param name="Channel">One of <see cref="SpokenChannel"/>.</param>
public abstract record CandidateAnswer(string Channel)
{
    /// <param name="ConsentReadOut">That <see cref="Consent.Text"/> was read out before the yes; the database refuses the yes without it.</param>
    public sealed record Yes(string Channel, bool ConsentReadOut) : CandidateAnswer(Channel);

    /// <param name="ReasonCode">One of <see cref="Reasons.Candidate"/>, "not_said" included.</param>
    public sealed record No(string Channel, string ReasonCode, string? Remark = null) : CandidateAnswer(Channel);

    /// <summary>Wants to think, or to be called again: nothing moves, the wish is kept.</summary>
    public sealed record CallMe(string Channel) : CandidateAnswer(Channel);
}
