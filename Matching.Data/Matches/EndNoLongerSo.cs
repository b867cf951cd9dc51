using Dapper;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>
/// Ends what is no longer so, with the reason: in the transaction that writes the fact (a person leaves or is paused, an opening is
/// paused or changes its dates, a profile says another day), and by the clock for what only time makes untrue. An offer that has not
/// left is called back; whoever knew of it is told.
/// </summary>
public static class EndNoLongerSo
{
    private const string Job = "end-no-longer-so";

    private const string FindSql = """
        select m.id from match m
        where m.state = any(@BeforeIntroduction)
          and (@Residents::uuid[] is null or m.resident_id = any(@Residents)) and (@Openings::uuid[] is null or m.opening_id = any(@Openings))
          and (@Matches::uuid[] is null or m.id = any(@Matches)) and (@Job::text is null or not is_held_back(@Job, m.id, @Now))
          and cardinality(ending(pair_no_longer_so(m.opening_id, m.resident_id, @Today, m.id), m.state)) > 0
        order by m.id
        limit @Limit
        """;

    // The mails before their matches, as the sender takes them; both in the order of ids.
    private const string LockMailsSql = """
        select id from message where match_id = any(@ids) and kind = 'offer_for_candidate' and state in ('pending', 'failed') order by id for update
        """;

    private const string TakeSql = """
        select m.id, m.state, m.resident_id, (select o.state from opening o where o.id = m.opening_id) as opening_state
        from match m
        where m.id = any(@ids) and m.state = any(@beforeIntroduction)
        order by m.id
        for no key update of m
        """;

    private const string CallBackSql = """
        update message set state = 'cancelled', error = @code
        where match_id = @id and kind = 'offer_for_candidate' and state in ('pending', 'failed')
        """;

    /// <summary>All that time has made untrue, wherever it is. By the clock.</summary>
    public static Task<Chunk> EndNoLongerSoAsync(this NpgsqlDataSource db, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.EachItemAsync(
            Job,
            connection => connection.QueryAsync<Guid>(FindSql, new Found { Job = Job, Now = now, Today = WorkingDays.DayInParis(now), Limit = limit }),
            id => id,
            (connection, id) => connection.EndNoLongerSoAsync(now, id),
            now,
            cancel);

    /// <summary>After a fact about these people was written, in its transaction.</summary>
    internal static Task<int> EndNoLongerSoOfResidentsAsync(this NpgsqlConnection connection, DateTimeOffset now, params Guid[] residents) =>
        EndAsync(connection, residents, null, null, now);

    /// <summary>After a fact about these openings was written, in its transaction and with the product's own rights.</summary>
    internal static Task<int> EndNoLongerSoOfOpeningsAsync(this NpgsqlConnection connection, DateTimeOffset now, params Guid[] openings) =>
        EndAsync(connection, null, openings, null, now);

    /// <summary>Of these matches, those that are no longer so.</summary>
    internal static Task<int> EndNoLongerSoAsync(this NpgsqlConnection connection, DateTimeOffset now, params Guid[] matches) =>
        EndAsync(connection, null, null, matches, now);

    private static async Task<int> EndAsync(
        NpgsqlConnection connection, Guid[]? residents, Guid[]? openings, Guid[]? matches, DateTimeOffset now)
    {
        var today = WorkingDays.DayInParis(now);
        var ids = (await connection.QueryAsync<Guid>(FindSql, new Found { Residents = residents, Openings = openings, Matches = matches, Today = today })).ToArray();
        if (ids.Length == 0)
            return 0;

        await connection.ExecuteAsync(LockMailsSql, new { ids });
        var beforeIntroduction = Found.States;
        var taken = (await connection.QueryAsync<EndMatches.Row>(TakeSql, new { ids, beforeIntroduction })).AsList();
        var found = (await connection.NoLongerSoAsync(taken.Select(m => m.Id), today)).ToDictionary(f => f.MatchId);
        foreach (var match in taken)
        {
            if (found.GetValueOrDefault(match.Id) is { } why && StillSo.Ending(why.Codes, match.State) is [var code, ..])
                await EndAsync(connection, match, code, now);
        }

        return ids.Length;
    }

    private static async Task EndAsync(NpgsqlConnection connection, EndMatches.Row match, string code, DateTimeOffset now)
    {
        await connection.ExecuteAsync(CallBackSql, new { match.Id, code });
        await EndMatches.EndAsync(connection, match, new MatchEvent(match.Id, Actor.Rule, now)
        {
            To = code == Followed.PersonPlaced ? MatchState.Superseded
                : match.State == MatchState.Proposed ? MatchState.Lapsed
                : MatchState.Withdrawn,
            ReasonCode = code switch
            {
                Followed.PersonPlaced => "hired_elsewhere",
                StillSo.OpeningExpired => "opening_ended",
                _ => code,
            },
        });
    }

    private sealed class Found
    {
        public static readonly string[] States = [.. MatchState.BeforeIntroduction];

        public string[] BeforeIntroduction { get; } = States;

        public Guid[]? Residents { get; init; }

        public Guid[]? Openings { get; init; }

        public Guid[]? Matches { get; init; }

        public DateOnly Today { get; init; }

        public string? Job { get; init; }

        public DateTimeOffset? Now { get; init; }

        public int? Limit { get; init; }
    }
}
