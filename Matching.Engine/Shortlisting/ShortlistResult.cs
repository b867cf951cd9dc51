using Matching.Engine.Explanations;

namespace Matching.Engine.Shortlisting;

/// <summary>What a run proposes, and all that is needed to replay and to judge it.</summary>
/// <param name="Matches">By opening id, then rank.</param>
/// <param name="Pairs">Matches and the pairs near the cut, with their signals, by opening id, then rank.</param>
/// <param name="Findings">One per opening, by id: who could not be proposed, and why.</param>
/// <param name="PairsCompared">Openings × residents.</param>
/// <param name="PairsScored">Those that passed every hard requirement.</param>
/// <param name="Waiting">Openings with places for which there were people, but no reviews left with their counsellors.</param>
public sealed record ShortlistResult(
    string RankerName,
    string RankerVersion,
    int SignalSetVersion,
    IReadOnlyList<string> SignalNames,
    long Seed,
    IReadOnlyList<ProposedMatch> Matches,
    IReadOnlyList<RankedPair> Pairs,
    IReadOnlyList<WhyNothingMatched> Findings,
    long PairsCompared,
    long PairsScored,
    IReadOnlyList<OpeningWaiting> Waiting)
{
    /// <summary>The places of all that wait.</summary>
    public int LeftForLater => Waiting.Sum(w => w.Places);
}

/// <summary>An opening of whose list so many places stay empty only because counsellors have no reviews left.</summary>
public sealed record OpeningWaiting(Guid OpeningId, int Places);

/// <summary>One resident for one opening.</summary>
/// <param name="Rank">1 is the best score of the opening's candidates; gaps are people whose places went to other lists.</param>
/// <param name="ShownProbability">Exact probability that this pair is shown, given the run's allocation and the draws for openings before this one: 1 when its place was not drawn for.</param>
/// <param name="Explored">Shown because it was drawn, though not allocated.</param>
/// <param name="Signals">The vector that was scored, in the order of the run's signal names.</param>
public sealed record ProposedMatch(
    Guid OpeningId,
    Guid ResidentId,
    int Rank,
    float Score,
    double ShownProbability,
    bool Explored,
    Explanation Explanation,
    float[] Signals);

/// <summary>A scored pair, shown or not.</summary>
/// <param name="ShownProbability">As in <see cref="ProposedMatch"/>; 0 when it could not have been drawn.</param>
/// <param name="Explored">Shown though not allocated.</param>
public sealed record RankedPair(Guid OpeningId, Guid ResidentId, int Rank, float Score, double ShownProbability, bool Shown, bool Explored, float[] Signals);
