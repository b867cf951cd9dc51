using Matching.Engine.Shortlisting;
using Matching.Engine.Simulation;

namespace Matching.Data.Demonstration;

/// <summary>What became of the world in a year, ready to be written through the tables of the product.</summary>
/// <param name="Residents">The world's, as the year left them.</param>
/// <param name="Findings">Of the last of the runs.</param>
/// <param name="Entries">Of the ledger, oldest first; reversals after what they reverse.</param>
/// <param name="CommitmentMoves">After their signature, oldest first.</param>
internal sealed record WorldHistory(
    IReadOnlyList<WorldResident> Residents,
    IReadOnlyList<WorldRun> Runs,
    IReadOnlyList<WhyNothingMatched> Findings,
    IReadOnlyList<WorldMatch> Matches,
    IReadOnlyList<WorldPlacement> Placements,
    IReadOnlyList<WorldEntry> Entries,
    IReadOnlyList<(Guid CommitmentId, WorldMove Move)> CommitmentMoves,
    IReadOnlyList<WorldExit> Exits);

internal sealed record WorldRun(Guid Id, DateTimeOffset At, int Openings, int Matches);

internal sealed record WorldMatch(
    Guid Id, Guid RunId, WorldOpening Opening, WorldResident Resident, ProposedMatch Proposal, DateTimeOffset ReviewBy, IReadOnlyList<WorldMatchMove> Moves)
{
    public DateTimeOffset ProposedAt => Moves[0].At;

    public string State => Moves[^1].To;
}

internal sealed record WorldMatchMove(Guid Id, string To, string Actor, Guid? ActorId, string? ReasonCode, string? Channel, DateTimeOffset At);

internal sealed record WorldPlacement(Guid Id, WorldMatch Match, SimulatedPlacement Played, IReadOnlyList<WorldMove> Moves)
{
    public string State => Moves[^1].To;
}

internal sealed record WorldEntry(Guid Id, Guid CommitmentId, string Kind, int Quantity, Guid PlacementId, Guid? ReversesId, DateTimeOffset At);

internal sealed record WorldExit(
    Guid Id, Guid ResidentId, Guid StructureId, Guid? PlacementId, string Fact, int? Months, string Class, DateOnly ExitedOn, Guid PronouncedBy,
    DateTimeOffset PronouncedAt);
