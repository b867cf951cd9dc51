using Dapper;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>
/// What came of a presentation, recorded by the counsellor: for a spotted opening nobody else can; for a company's opening either
/// side may. The hire has its own command (<see cref="Placements.ReportHire"/>).
/// </summary>
public static class RecordOutcome
{
    private const string InterviewSql = """
        insert into interview (match_id, held_on, recorded_by) values (@id, @heldOn, @counsellor)
        on conflict (match_id) do update set held_on = excluded.held_on, recorded_by = excluded.recorded_by
        """;

    private const string ImmersionSql = """
        insert into immersion (match_id, convention_reference, starts_on, ends_on, recorded_by)
        values (@id, @convention, @startsOn, @endsOn, @counsellor)
        """;

    public static Task<Outcome> RecordInterviewAsync(
        this NpgsqlDataSource db, Guid counsellor, Guid id, DateOnly heldOn, DateTimeOffset now, CancellationToken cancel = default) =>
        RecordAsync(db, counsellor, id, new MatchEvent(id, Actor.Counsellor, now) { ActorId = counsellor, To = MatchState.Interviewed },
            introducedOn => MeetingRules.Interview(introducedOn, heldOn, WorkingDays.DayInParis(now)),
            connection => connection.ExecuteAsync(InterviewSql, new { id, heldOn, counsellor }), cancel);

    public static async Task<Outcome> RecordImmersionAsync(
        this NpgsqlDataSource db, Guid counsellor, Guid id, string convention, DateOnly startsOn, DateOnly endsOn, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (convention.Length == 0 || MeetingRules.ImmersionEnd(startsOn, endsOn) is not null)
            return Outcome.Incomplete;

        var started = new MatchEvent(id, Actor.Counsellor, now) { ActorId = counsellor, To = MatchState.Immersion };
        return await RecordAsync(db, counsellor, id, started,
            introducedOn => MeetingRules.ImmersionStart(introducedOn, startsOn, WorkingDays.DayInParis(now)),
            connection => connection.ExecuteAsync(ImmersionSql, new { id, convention, startsOn, endsOn, counsellor }), cancel);
    }

    /// <param name="reasonCode">One of <see cref="Reasons.Company"/>.</param>
    /// <param name="sentence">What the candidate reads.</param>
    public static Task<Outcome> RecordNotRetainedAsync(
        this NpgsqlDataSource db, Guid counsellor, Guid id, string reasonCode, string sentence, DateTimeOffset now, CancellationToken cancel = default)
    {
        var ended = new MatchEvent(id, Actor.Counsellor, now) { ActorId = counsellor, To = MatchState.NotRetained, ReasonCode = reasonCode };
        return RecordAsync(db, counsellor, id, ended,
            _ => null,
            async connection =>
            {
                await connection.KeepRemarkAsync(ended, sentence, RemarkAudience.Candidate);
                await connection.PromiseEndMailAsync(id, now);
            },
            cancel);
    }

    private static Task<Outcome> RecordAsync(
        NpgsqlDataSource db, Guid counsellor, Guid id, MatchEvent move, Func<DateOnly, string?> findingOf, Func<NpgsqlConnection, Task> more,
        CancellationToken cancel) =>
        db.InTransactionAsync(
            async connection =>
            {
                if (await connection.TakeMatchAsync(counsellor, id) is null)
                    return Outcome.NotFound;
                if (await connection.IntroducedOnAsync(id) is { } introducedOn && findingOf(introducedOn) is not null)
                    return Outcome.Incomplete;

                await connection.AppendAsync(move);
                await more(connection);
                return Outcome.Done;
            },
            cancel).AsOutcomeAsync();
}
