using Matching.Data.Database;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>Takes validations back, as long as nothing left.</summary>
public static class UndoValidation
{
    /// <returns>How many were taken back; the others had left, or are not this counsellor's.</returns>
    public static async Task<int> UndoValidationAsync(
        this NpgsqlDataSource db, Guid counsellor, IReadOnlyCollection<Guid> ids, DateTimeOffset now, CancellationToken cancel = default)
    {
        var undone = 0;
        // One transaction each: a message that leaves meanwhile keeps its own match only.
        foreach (var id in ids.Distinct())
            undone += await db.InTransactionAsync(connection => UndoAsync(connection, counsellor, id, now), cancel);
        return undone;
    }

    private static async Task<int> UndoAsync(NpgsqlConnection connection, Guid counsellor, Guid id, DateTimeOffset now)
    {
        if (!await connection.IsFollowedByAsync(counsellor, id) || !await connection.CancelOfferAsync(id))
            return 0;
        if (await connection.TakeMatchAsync(counsellor, id) is not { State: MatchState.Validated })
            return 0;

        await connection.AppendAsync(new MatchEvent(id, Actor.Counsellor, now)
        {
            ActorId = counsellor, From = MatchState.Validated, To = MatchState.Proposed,
        });
        return 1;
    }
}
