using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Models;
using Matching.Data.Rankings;
using Matching.Engine.Domain;
using Matching.Engine.Signals;
using Npgsql;
using static Matching.Data.Demonstration.BulkCopy;

namespace Matching.Data.Demonstration;

/// <summary>
/// Writes the year as real rows, events in order of time, so that the database checks each move as it would have then. Sends and
/// promises nothing.
/// </summary>
internal static class WriteHistory
{
    private const int AnswerDays = 7;

    /// <summary>How an offer ended stays to be told for the last days only, as on a counsellor's real day.</summary>
    private const int DaysToTell = 4;

    private const string SettlingSql = """
        insert into settling_placement (placement_id, at)
        select p.id, p.state_since from placement p
        where p.state = 'confirmed'
          and (p.contract = 'cdi'
               or (p.ends_on >= p.starts_on + make_interval(months => @SupersedingMonths, days => -1) and p.hours_per_week >= @SupersedingHoursPerWeek))
        """;

    private static readonly Guid IaeGrid = new("01980000-0000-7000-8000-000000000001");

    public static async Task WriteAsync(this NpgsqlConnection connection, WorldHistory history, DateTimeOffset now, CancellationToken cancel)
    {
        await WriteMatchesAsync(connection, history, now, cancel);
        if (history.Runs.Count > 0) await connection.WriteFindingsAsync(history.Runs[^1].Id, history.Findings);
        // An offer is written while its match is offered; what came after follows in a second pass.
        await WriteEventsAsync(connection, history, untilOffered: true, cancel);
        await WriteOffersAsync(connection, history, cancel);
        await WriteEventsAsync(connection, history, untilOffered: false, cancel);
        await WriteEndsToldAsync(connection, history, now, cancel);
        await WriteMeetingsAsync(connection, history, cancel);
        await WritePlacementsAsync(connection, history, cancel);
        await connection.CopyAsync(
            """
            pathway_exit (id, resident_id, structure_id, placement_id, fact, months, grid_id, class, exited_on, pronounced_by, pronounced_at,
                is_demonstration)
            """,
            history.Exits,
            e => [e.Id, e.ResidentId, e.StructureId, e.PlacementId, e.Fact, (decimal?)e.Months, IaeGrid, e.Class, e.ExitedOn, e.PronouncedBy,
                e.PronouncedAt, true],
            cancel);
        await connection.ExecuteAsync("analyze match, match_event, opening, resident, ranking_pair");
    }

    private static async Task WriteMatchesAsync(NpgsqlConnection connection, WorldHistory history, DateTimeOffset now, CancellationToken cancel)
    {
        var model = await RulesModel.EnsureAsync(connection, now);
        await connection.CopyAsync(
            """
            ranking_run (id, cause, model_id, seed, settings, signal_names, opening_count, resident_count, pair_count, match_count,
                started_at, finished_at)
            """,
            history.Runs,
            r => [r.Id, RankingCause.Demonstration, model.Id, (long)DemonstrationWorld.Seed, Json("{}"), SignalSet.Current.Names.ToArray(), r.Openings,
                history.Residents.Count, (long)r.Openings * history.Residents.Count, r.Matches, r.At, r.At],
            cancel);
        await connection.CopyAsync(
            """
            match (id, opening_id, resident_id, state, state_since, origin, run_id, model_id, rank, score, shown_probability, reasons,
                proposed_at, review_by, is_demonstration)
            """,
            history.Matches,
            m => [m.Id, m.Opening.Id, m.Resident.Id, MatchState.Proposed, m.ProposedAt, "ranking", m.RunId, model.Id, m.Proposal.Rank, m.Proposal.Score,
                (float)m.Proposal.ShownProbability, Json(MatchReasons.ToJson(m.Proposal.Explanation)), m.ProposedAt, m.ReviewBy, true],
            cancel);
        await connection.CopyAsync(
            "ranking_pair (run_id, opening_id, resident_id, rank, score, shown_probability, shown, explored, signals)",
            history.Matches,
            m => [m.RunId, m.Opening.Id, m.Resident.Id, m.Proposal.Rank, m.Proposal.Score, (float)m.Proposal.ShownProbability, true, m.Proposal.Explored, m.Proposal.Signals],
            cancel);
    }

    private static async Task WriteEventsAsync(NpgsqlConnection connection, WorldHistory history, bool untilOffered, CancellationToken cancel)
    {
        var events = history.Matches
            .SelectMany(m => m.Moves.Select((move, turn) => (Match: m.Id, move, turn)))
            .Where(e => (e.move.To is MatchState.Proposed or MatchState.Validated or MatchState.Offered) == untilOffered)
            .OrderBy(e => e.move.At)
            .ThenBy(e => e.turn);
        await connection.CopyAsync(
            "match_event (id, match_id, to_state, actor, actor_id, reason_code, channel, consent_read_out, consent_version, at)",
            events,
            e =>
            {
                var yes = e.move.To == MatchState.Accepted;
                return [e.move.Id, e.Match, e.move.To, e.move.Actor, e.move.ActorId, e.move.ReasonCode, e.move.Channel,
                    yes && e.move.Actor == Actor.Counsellor ? true : null, yes ? Consent.Version : null, e.move.At];
            },
            cancel);
    }

    private static Task WriteOffersAsync(NpgsqlConnection connection, WorldHistory history, CancellationToken cancel) =>
        connection.CopyAsync(
            "offer (match_id, validated_event_id, channel, offered_at, answer_by)",
            Moves(history, MatchState.Offered),
            x => [x.Match.Id, x.Match.Moves.Last(m => m.To == MatchState.Validated).Id, x.Move.Channel, x.Move.At, x.Move.At.AddDays(AnswerDays)],
            cancel);

    private static Task WriteEndsToldAsync(NpgsqlConnection connection, WorldHistory history, DateTimeOffset now, CancellationToken cancel) =>
        connection.CopyAsync(
            "match_event (id, match_id, kind, actor, actor_id, channel, at)",
            Moves(history, MatchState.Offered)
                .Select(x => (x.Match.Id, x.Match.State, x.Match.Resident, End: x.Match.Moves[^1].At))
                .Where(x => x.State is MatchState.NotRetained or MatchState.Withdrawn or MatchState.Superseded
                    && (x.Resident.Email is not null || x.End < now.AddDays(-DaysToTell)))
                .Select(x => (x.Id, x.Resident.LeadId, At: x.End.AddHours(1) < now ? x.End.AddHours(1) : now)),
            x => [EventId.Next(x.At), x.Id, "told_why_not", Actor.Counsellor, x.LeadId, "telephone", x.At],
            cancel);

    private static async Task WriteMeetingsAsync(NpgsqlConnection connection, WorldHistory history, CancellationToken cancel)
    {
        await connection.CopyAsync(
            "interview (match_id, held_on, recorded_by)",
            Moves(history, MatchState.Interviewed), x => [x.Match.Id, DateOnly.FromDateTime(x.Move.At.UtcDateTime), x.Move.ActorId], cancel);
        await connection.CopyAsync(
            "immersion (match_id, convention_reference, starts_on, ends_on, recorded_by)",
            Moves(history, MatchState.Immersion),
            x =>
            {
                var day = DateOnly.FromDateTime(x.Move.At.UtcDateTime);
                return [x.Match.Id, $"DEMO-{day:yyyyMMdd}", day, WorkingDays.Add(day, 9), x.Move.ActorId];
            },
            cancel);
    }

    private static async Task WritePlacementsAsync(NpgsqlConnection connection, WorldHistory history, CancellationToken cancel)
    {
        await connection.CopyAsync(
            "placement (id, match_id, state, state_since, contract, starts_on, ends_on, hours_per_week, occupation_code)",
            history.Placements,
            p => [p.Id, p.Match.Id, PlacementState.Reported, p.Moves[0].At, p.Played.Contract, p.Played.StartsOn, p.Played.EndsOn,
                (decimal)p.Played.HoursPerWeek, p.Played.OccupationCode],
            cancel);

        // The ledger asks for a confirmed placement to count, and for one that broke to take it back.
        var moves = history.Placements.SelectMany(p => p.Moves.Select(m => (p.Id, m))).OrderBy(x => x.m.At).ToList();
        await connection.WriteMovesAsync("placement", moves.Where(x => x.m.To is PlacementState.Reported or PlacementState.Confirmed), cancel);
        await connection.ExecuteAsync(SettlingSql, new MatchSettings());
        await WriteEntriesAsync(connection, history.Entries.Where(e => e.Kind == "placement"), cancel);
        await connection.WriteMovesAsync("placement", moves.Where(x => x.m.To is not (PlacementState.Reported or PlacementState.Confirmed)), cancel);
        await WriteEntriesAsync(connection, history.Entries.Where(e => e.Kind == "reversal"), cancel);
        await connection.WriteMovesAsync("commitment", history.CommitmentMoves, cancel);
    }

    private static Task WriteEntriesAsync(NpgsqlConnection connection, IEnumerable<WorldEntry> entries, CancellationToken cancel) =>
        connection.CopyAsync(
            "commitment_entry (id, commitment_id, kind, quantity, placement_id, reverses_id, at)",
            entries, e => [e.Id, e.CommitmentId, e.Kind, e.Quantity, e.PlacementId, e.ReversesId, e.At], cancel);

    private static IEnumerable<(WorldMatch Match, WorldMatchMove Move)> Moves(WorldHistory history, string to) =>
        history.Matches.SelectMany(m => m.Moves.Where(x => x.To == to).Select(x => (m, x)));
}
