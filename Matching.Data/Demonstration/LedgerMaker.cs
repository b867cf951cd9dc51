using Matching.Engine.Domain;

namespace Matching.Data.Demonstration;

/// <summary>The ledger of the year: each confirmed placement counts where the rule says, each one that broke is taken back.</summary>
internal sealed class LedgerMaker(SeededDice dice, DateOnly today, IReadOnlyList<WorldCommitment> commitments)
{
    private readonly List<WorldEntry> entries = [];
    private readonly List<(Guid, WorldMove)> moves = [];
    private readonly Dictionary<Guid, int> kept = commitments.ToDictionary(c => c.Id, _ => 0);
    private readonly Dictionary<Guid, string> states = commitments.ToDictionary(c => c.Id, c => c.Moves[^1].To);

    public (IReadOnlyList<WorldEntry> Entries, IReadOnlyList<(Guid CommitmentId, WorldMove Move)> Moves) Make(IEnumerable<WorldPlacement> placements)
    {
        var moments = placements.SelectMany(p => p.Moves.Select(m => (Placement: p, Move: m))).OrderBy(x => x.Move.At);
        foreach (var (placement, move) in moments)
        {
            if (move.To == PlacementState.Confirmed) Count(placement, move.At);
            else if (move.To is PlacementState.NotStarted or PlacementState.BrokenInTrial) Reverse(placement, move.At);
        }

        foreach (var missed in commitments.Where(c => states[c.Id] == CommitmentState.Signed && c.EndsOn < today))
        {
            var at = new DateTimeOffset(missed.EndsOn.AddDays(1).ToDateTime(new TimeOnly(4, 0)), TimeSpan.Zero);
            moves.Add((missed.Id, new WorldMove(CommitmentState.Missed, Actor.Rule, null, at)));
        }

        return (entries, moves);
    }

    private void Count(WorldPlacement placement, DateTimeOffset at)
    {
        var (opening, played) = (placement.Match.Opening, placement.Played);
        var counted = new PlacementToCount(
            played.Contract, played.OccupationCode, opening.CommuneCode, played.StartsOn, placement.Match.Resident.DistrictCode is not null);
        var signed = commitments
            .Where(c => c.CompanyId == opening.Company!.Id && c.Moves.Count > 1 && c.Moves[1].At <= at)
            .Select(c => new CommitmentToKeep(c.Id, states[c.Id], c.Unit, c.Audience, [], [], [], c.StartsOn, c.EndsOn, c.Promised, kept[c.Id]));
        if (counted.KeptBy(signed) is not { } commitment) return;
        entries.Add(new WorldEntry(dice.Id(at), commitment.Id, "placement", 1, placement.Id, null, at));
        kept[commitment.Id]++;
        if (commitment.State == CommitmentState.Signed && kept[commitment.Id] >= commitment.Promised) Move(commitment.Id, CommitmentState.Kept, at);
    }

    private void Reverse(WorldPlacement placement, DateTimeOffset at)
    {
        if (entries.Find(e => e.PlacementId == placement.Id) is not { } counted) return;
        entries.Add(new WorldEntry(dice.Id(at), counted.CommitmentId, "reversal", -1, placement.Id, counted.Id, at));
        kept[counted.CommitmentId]--;
        var promised = commitments.First(c => c.Id == counted.CommitmentId).Promised;
        if (states[counted.CommitmentId] == CommitmentState.Kept && kept[counted.CommitmentId] < promised)
            Move(counted.CommitmentId, CommitmentState.Signed, at, "placement_reversed");
    }

    private void Move(Guid commitment, string to, DateTimeOffset at, string? reason = null)
    {
        states[commitment] = to;
        moves.Add((commitment, new WorldMove(to, Actor.Rule, null, at, reason)));
    }
}
