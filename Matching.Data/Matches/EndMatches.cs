using Dapper;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>
/// Ends what is still open for a person hired elsewhere, for an opening that ended (as <see cref="OpeningEnded"/> says), or both.
/// Whoever had been offered the work gets an answer; an offer that has not left is cancelled by the sender, which finds its match
/// no longer validated.
/// </summary>
public static class EndMatches
{
    // In id order, whatever the cause: two transactions that end overlapping sets never wait for each other in a circle.
    private const string Sql = """
        select m.id, m.state, m.resident_id, o.state as opening_state
        from match m join opening o on o.id = m.opening_id
        where m.is_live and (m.resident_id = @residentId or m.opening_id = @openingId or m.id = @matchId)
        order by m.id
        for update of m
        """;

    /// <param name="openingId">An opening that has just ended: those whom the company meets keep their turn for now.</param>
    public static async Task EndMatchesAsync(
        this NpgsqlConnection connection, Guid? residentId, Guid? openingId, DateTimeOffset now)
    {
        if (residentId is null && openingId is null)
            return;

        foreach (var match in await LockAsync(connection, residentId, openingId, matchId: null))
        {
            if (match.ResidentId == residentId)
                await EndAsync(connection, match, new MatchEvent(match.Id, Actor.Rule, now) { To = MatchState.Superseded, ReasonCode = "hired_elsewhere" });
            else if (OpeningEnded.Of(match.OpeningState, match.State) is { Waits: false } end)
                await EndAsync(connection, match, end, now);
        }
    }

    /// <summary>One match, because the person was hired elsewhere and their counsellor says so.</summary>
    public static async Task SupersedeAsync(this NpgsqlConnection connection, Guid matchId, Guid counsellorId, DateTimeOffset now)
    {
        var matches = await LockAsync(connection, residentId: null, openingId: null, matchId);
        foreach (var match in matches)
            await EndAsync(connection, match, new MatchEvent(match.Id, Actor.Counsellor, now)
            {
                To = MatchState.Superseded, ActorId = counsellorId, ReasonCode = "hired_elsewhere",
            });
    }

    private static async Task<List<Row>> LockAsync(NpgsqlConnection connection, Guid? residentId, Guid? openingId, Guid? matchId) =>
        (await connection.QueryAsync<Row>(Sql, new { residentId, openingId, matchId })).AsList();

    /// <summary>As the law of ended openings says.</summary>
    internal static Task EndAsync(NpgsqlConnection connection, Row match, MatchEnd end, DateTimeOffset now) =>
        EndAsync(connection, match, new MatchEvent(match.Id, Actor.Rule, now) { To = end.To, ReasonCode = OpeningEnded.Reason });

    internal static async Task EndAsync(NpgsqlConnection connection, Row match, MatchEvent end)
    {
        await connection.AppendAsync(end);
        if (MatchState.Told.Contains(match.State))
            await connection.PromiseEndMailAsync(match.Id, end.At);
    }

    internal sealed record Row(Guid Id, string State, Guid ResidentId, string OpeningState);
}
