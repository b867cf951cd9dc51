using Dapper;
using Matching.Data.Database;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>What came of validating several matches at once.</summary>
/// <param name="Mailed">Ids of those whose message leaves at <paramref name="NotBefore"/> unless it is called back.</param>
/// <param name="ToTell">Ids of those whose person has no email: the counsellor tells them.</param>
/// <param name="Passed">How many had moved on, or belong to somebody else.</param>
public sealed record Validation(IReadOnlyList<Guid> Mailed, IReadOnlyList<Guid> ToTell, int Passed, DateTimeOffset NotBefore)
{
    /// <summary>Those that were proposed on facts that have changed: they lapse here and now.</summary>
    public IReadOnlyList<NoLongerSo> NoLongerSo { get; init; } = [];

    public int Count => Mailed.Count + ToTell.Count;
}

/// <summary>The counsellor's yes: state, event and the message that waits for the time to undo, in one transaction.</summary>
public static class ValidateMatches
{
    private const string WaitSql = "update match set not_before = @notBefore, postponed_until = null where id = @id";

    public static Task<Validation> ValidateMatchesAsync(
        this NpgsqlDataSource db, Guid counsellor, IReadOnlyCollection<Guid> ids, MatchSettings settings, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(
            async connection =>
            {
                var notBefore = now + settings.UndoTime;
                var proposed = (await connection.TakeMatchesAsync(counsellor, ids)).Where(m => m.State == MatchState.Proposed).ToList();
                var stopped = await connection.NoLongerSoAsync(proposed.Select(m => m.Id), WorkingDays.DayInParis(now));
                var ready = proposed.ExceptBy(stopped.Select(s => s.MatchId), m => m.Id).ToList();
                foreach (var match in ready)
                    await connection.ValidateAsync(match, counsellor, notBefore, now);
                await connection.EndNoLongerSoAsync(now, [.. stopped.Select(s => s.MatchId)]);
                return new Validation(
                    [.. ready.Where(m => m.HasEmail).Select(m => m.Id)],
                    [.. ready.Where(m => !m.HasEmail).Select(m => m.Id)],
                    ids.Distinct().Count() - ready.Count - stopped.Count,
                    notBefore)
                { NoLongerSo = stopped };
            },
            cancel);

    /// <summary>Moves a locked, proposed match on and promises its offer. Without an email nothing is promised: it is told aloud.</summary>
    internal static async Task<Guid> ValidateAsync(
        this NpgsqlConnection connection, MatchToDecide match, Guid counsellor, DateTimeOffset? notBefore, DateTimeOffset now)
    {
        var moved = new MatchEvent(match.Id, Actor.Counsellor, now)
        {
            ActorId = counsellor, From = MatchState.Proposed, To = MatchState.Validated,
        };
        await connection.AppendAsync(moved);
        if (notBefore is not { } leaves)
            return moved.Id;

        await connection.ExecuteAsync(WaitSql, new { match.Id, notBefore });
        if (match.HasEmail)
            await connection.PromiseAsync(
                new PromisedMessage(MessageKind.OfferForCandidate, $"offer:{match.Id}:{moved.Id}") { MatchId = match.Id, NotBefore = leaves }, now);
        return moved.Id;
    }
}
