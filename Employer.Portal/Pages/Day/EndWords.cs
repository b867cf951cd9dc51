using Matching.Data.Matches;
using Matching.Engine.Domain;

namespace Employer.Portal.Pages.Day;

/// <summary>What became of an offer, for the counsellor who tells it.</summary>
public static class EndWords
{
    public static string Of(EndToTell end) => end.State switch
    {
        MatchState.Superseded => "fermée, la personne est en emploi ailleurs",
        MatchState.NotRetained => $"sans suite ({MatchWords.Reason(end.State, end.ReasonCode)})",
        _ => $"retirée ({MatchWords.Reason(end.State, end.ReasonCode)})",
    };
}
