using Matching.Engine.Domain;
using Matching.Engine.Simulation;

namespace Matching.Data.Demonstration;

/// <summary>
/// Puts names to what the simulated market played: which counsellor, which recruiter, under which run. No mail was ever sent for
/// it, so that what the market tells by mail is told here by telephone, and the counsellor records the answer.
/// </summary>
internal sealed class HistoryMaker(
    SeededDice dice, DateOnly today, IReadOnlyList<WorldOpening> openings, IReadOnlyList<WorldResident> residents,
    IReadOnlyList<WorldCommitment> commitments)
{
    private const int ReviewWorkingDays = 5;

    private readonly Dictionary<Guid, WorldOpening> openingById = openings.ToDictionary(o => o.Id);
    private readonly Dictionary<Guid, WorldResident> residentById = residents.ToDictionary(r => r.Id);

    public WorldHistory Make(SimulatedHistory market)
    {
        var runs = market.Matches.GroupBy(m => m.RunAt).OrderBy(g => g.Key)
            .ToDictionary(g => g.Key, g => new WorldRun(dice.Id(g.Key), g.Key, g.Select(m => m.OpeningId).Distinct().Count(), g.Count()));
        var matches = new List<WorldMatch>();
        var placements = new List<WorldPlacement>();
        foreach (var played in market.Matches)
        {
            var match = Match(played, runs[played.RunAt].Id);
            matches.Add(match);
            if (played.Placement is { } placement)
                placements.Add(new(dice.Id(match.Moves[^1].At), match, placement, [.. placement.Moves.Select(m => Move(m, match))]));
        }

        var ledger = new LedgerMaker(dice, today, commitments).Make(placements);
        // Nobody leaves while something is under way, or is proposed anything afterwards.
        var lastMove = matches.GroupBy(m => m.Resident.Id)
            .ToDictionary(g => g.Key, g => g.Max(m => MatchState.Live.Contains(m.State) ? DateTimeOffset.MaxValue : m.Moves[^1].At));
        var exits = new ExitMaker(dice, today).Make(placements, residents)
            .Where(e => lastMove.GetValueOrDefault(e.ResidentId) < e.PronouncedAt).ToList();
        return new WorldHistory(Residents(matches, exits), [.. runs.Values], market.Findings, matches, placements, ledger.Entries, ledger.Moves, exits);
    }

    private WorldMatch Match(SimulatedMatch played, Guid runId)
    {
        var (opening, resident) = (openingById[played.OpeningId], residentById[played.ResidentId]);
        var match = new WorldMatch(
            dice.Id(played.RunAt), runId, opening, resident, played.Proposal, WorkingDays.Deadline(played.RunAt, ReviewWorkingDays), []);
        return match with { Moves = [.. played.Moves.Select(m => MatchMove(m, match))] };
    }

    private WorldMatchMove MatchMove(SimulatedMove played, WorldMatch match)
    {
        var byMail = played.Channel is "mail" or "link";
        var actor = byMail ? Actor.Counsellor : played.Actor;
        return new WorldMatchMove(
            dice.Id(played.At), played.To, actor, Account(actor, match), played.ReasonCode, byMail ? "telephone" : played.Channel, played.At);
    }

    private static WorldMove Move(SimulatedMove played, WorldMatch match) =>
        new(played.To, played.Actor, Account(played.Actor, match), played.At, played.ReasonCode);

    private static Guid? Account(string actor, WorldMatch match) => actor switch
    {
        Actor.Counsellor => match.Resident.LeadId,
        Actor.Company => match.Opening.Company!.Recruiters[0].Id,
        _ => null,
    };

    /// <summary>Nobody is matched before they were known; who left is no longer followed; a few who wait for nothing asked for a pause.</summary>
    private List<WorldResident> Residents(List<WorldMatch> matches, IReadOnlyList<WorldExit> exits)
    {
        var first = matches.GroupBy(m => m.Resident.Id).ToDictionary(g => g.Key, g => DateOnly.FromDateTime(g.Min(m => m.ProposedAt).UtcDateTime));
        var live = matches.Where(m => MatchState.Live.Contains(m.State)).Select(m => m.Resident.Id).ToHashSet();
        var left = exits.Select(e => e.ResidentId).ToHashSet();
        return [.. residents.Select(r =>
        {
            var entered = first.TryGetValue(r.Id, out var day) && day.AddDays(-10) < r.EnteredOn ? day.AddDays(-dice.Between(10, 90)) : r.EnteredOn;
            var waits = !live.Contains(r.Id) && !left.Contains(r.Id) && dice.Chance(0.05);
            return r with
            {
                EnteredOn = entered,
                State = left.Contains(r.Id) ? "left" : waits && dice.Chance(0.4) ? "paused" : "followed",
                ProposalsUntil = waits ? today.AddDays(dice.Between(5, 60)) : null,
            };
        })];
    }
}
