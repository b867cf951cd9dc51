namespace Matching.Engine.Explanations;

/// <summary>Why a resident is proposed for an opening: facts held against requirements, never a bare score.</summary>
/// <param name="Fits">What speaks for it, what moved the score most first.</param>
/// <param name="Missing">What is missing or to be checked, the heaviest first.</param>
/// <param name="ForCompany">What the company may read once it knows who it is: strengths only, nothing on travel, pay wanted or gaps.</param>
public sealed record Explanation(IReadOnlyList<MatchReason> Fits, IReadOnlyList<MatchReason> Missing, IReadOnlyList<string> ForCompany)
{
    /// <summary>Fits, then what is missing: as it is stored.</summary>
    public IEnumerable<MatchReason> All => Fits.Concat(Missing);
}

/// <summary>One fact in plain French.</summary>
/// <param name="Kind"><see cref="FitsKind"/> or <see cref="MissingKind"/>.</param>
/// <param name="Code">The topic: <c>occupation</c>, <c>travel</c>, <c>licence</c> …</param>
public sealed record MatchReason(string Kind, string Code, string Text)
{
    public const string FitsKind = "fits";
    public const string MissingKind = "missing";
}
