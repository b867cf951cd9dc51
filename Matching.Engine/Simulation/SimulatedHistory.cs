using Matching.Engine.Shortlisting;

namespace Matching.Engine.Simulation;

/// <summary>Twelve months, or any other time, of an invented labour market.</summary>
/// <param name="Openings">By publication; each opening given appears once.</param>
/// <param name="Matches">By the moment of proposal; their moves never pass the end of the time played.</param>
public sealed record SimulatedHistory(IReadOnlyList<SimulatedOpening> Openings, IReadOnlyList<SimulatedMatch> Matches)
{
    /// <summary>Why the last run that proposed somebody found so few, per opening, with the small changes that would help.</summary>
    public IReadOnlyList<WhyNothingMatched> Findings { get; init; } = [];
}

/// <param name="EndState">An <see cref="Domain.OpeningState"/> (filled or expired); null while it is open, as <paramref name="EndedAt"/>.</param>
public sealed record SimulatedOpening(Guid OpeningId, DateTimeOffset PublishedAt, DateTimeOffset? EndedAt, string? EndState);

/// <summary>One resident proposed for one opening, and what came of it.</summary>
/// <param name="Proposal">What the run knew and said: rank, score, probability, reasons, signals.</param>
/// <param name="RunAt">The run that proposed it; all matches of one run share it.</param>
/// <param name="Moves">In order; the first is to <c>proposed</c>; each legal by <see cref="Domain.MatchTransitions"/>.</param>
/// <param name="Placement">When the last move is to <c>hired</c>.</param>
public sealed record SimulatedMatch(
    ProposedMatch Proposal, DateTimeOffset RunAt, IReadOnlyList<SimulatedMove> Moves, SimulatedPlacement? Placement)
{
    public Guid OpeningId => Proposal.OpeningId;

    public Guid ResidentId => Proposal.ResidentId;

    public string State => Moves[^1].To;
}

/// <param name="To">State.</param>
/// <param name="Actor">A <see cref="Domain.Actor"/>.</param>
/// <param name="ReasonCode">Code of <see cref="Domain.Reasons"/>, where the move asks for one.</param>
/// <param name="Channel"><c>mail</c>, <c>link</c>, <c>telephone</c> or <c>face_to_face</c>, where the move asks for one. A yes recorded by a counsellor was read out.</param>
public sealed record SimulatedMove(string To, DateTimeOffset At, string Actor, string? ReasonCode = null, string? Channel = null);

/// <summary>The hire, with moves legal by <see cref="Domain.PlacementTransitions"/>: reported, maybe confirmed, not started or broken.</summary>
public sealed record SimulatedPlacement(
    string Contract, DateOnly StartsOn, DateOnly? EndsOn, double HoursPerWeek, string OccupationCode, IReadOnlyList<SimulatedMove> Moves);
