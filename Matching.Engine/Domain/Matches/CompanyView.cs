using static Matching.Engine.Domain.MatchState;

namespace Matching.Engine.Domain;

/// <summary>What a company is told of a match, and of how many people are on the way.</summary>
public static class CompanyView
{
    public const string ToContact = "to_contact";
    public const string DecisionAwaited = "decision_awaited";
    public const string InImmersion = "immersion";
    public const string IsHired = "hired";
    public const string IsNotRetained = "not_retained";
    public const string Unavailable = "unavailable";

    /// <summary>The company's word for the state of an introduced match; null before introduction, when it knows nothing of it.</summary>
    /// <param name="isClosed">The coordination refused the company: what goes on goes on without it.</param>
    public static string? StateOf(string matchState, bool isClosed = false) => matchState switch
    {
        Introduced or Interviewed or MatchState.Immersion when isClosed => Unavailable,
        Introduced => ToContact,
        Interviewed => DecisionAwaited,
        MatchState.Immersion => InImmersion,
        Hired => IsHired,
        NotRetained => IsNotRetained,
        Withdrawn or Superseded => Unavailable,
        _ => null,
    };

    /// <summary>Lower bounds of the bands in which people not yet introduced are counted; under 11 no number is given.</summary>
    private static readonly int[] Bands = [11, 21, 51, 101];

    /// <summary>The band of a count: its bounds, both included; <c>To</c> is null in the last one, <c>From</c> is null under 11.</summary>
    public static (int? From, int? To) BandOf(int count)
    {
        var band = Array.FindLastIndex(Bands, from => count >= from);
        return band < 0
            ? (null, Bands[0] - 1)
            : (Bands[band], band + 1 < Bands.Length ? Bands[band + 1] - 1 : null);
    }
}
