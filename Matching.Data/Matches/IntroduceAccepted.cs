using Dapper;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>
/// After the time to change one's mind, a yes becomes an introduction: the database writes the grant with the move. For a
/// spotted opening there is no company to tell; the counsellor applies with the person.
/// </summary>
public static class IntroduceAccepted
{
    // What ended meanwhile is closed instead; what is held (a paused opening, a start that has passed) waits.
    private const string Sql = """
        select m.id, o.company_id from match m join opening o on o.id = m.opening_id
        where m.state = 'accepted' and m.state_since <= @accepted_before and not is_held_back('introduce-accepted', m.id, @now)
          and cardinality(stopping(match_no_longer_so(m.id, @today), 'introduced')) = 0
        order by m.id limit @limit
        for no key update of m skip locked
        """;

    // The recruiter who wrote the opening; else every recruiter of the company. Those whose access was ended are told nothing more.
    internal const string RecruitersSql = """
        select a.id from account a
        join opening o on o.company_id = a.company_id
        join match m on m.opening_id = o.id
        where m.id = @match_id and a.role = 'recruiter' and coalesce(isfinite(a.lockout_end), true)
          and (a.id = o.created_by or not exists (
              select from account w
              where w.id = o.created_by and w.company_id = o.company_id and coalesce(isfinite(w.lockout_end), true)))
        order by a.id
        """;

    public static Task<Chunk> IntroduceAcceptedAsync(
        this NpgsqlDataSource db, TimeSpan mindChangeTime, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.EachItemAsync(
            "introduce-accepted",
            connection => connection.QueryAsync<Row>(Sql, new { now, accepted_before = now - mindChangeTime, today = WorkingDays.DayInParis(now), limit }),
            match => match.Id,
            (connection, match) => IntroduceAsync(connection, match, now),
            now,
            cancel);

    private static async Task IntroduceAsync(NpgsqlConnection connection, Row match, DateTimeOffset now)
    {
        await connection.AppendAsync(new MatchEvent(match.Id, Actor.Rule, now) { From = MatchState.Accepted, To = MatchState.Introduced });
        if (match.CompanyId is not null)
            await TellAsync(connection, match.Id, now);
    }

    private static async Task TellAsync(NpgsqlConnection connection, Guid matchId, DateTimeOffset now)
    {
        const string candidate = MessageKind.IntroductionForCandidate, company = MessageKind.IntroductionForCompany;
        await connection.PromiseAsync(new PromisedMessage(candidate, $"{candidate}:{matchId}") { MatchId = matchId }, now);
        foreach (var recruiter in await connection.QueryAsync<Guid>(RecruitersSql, new { match_id = matchId }))
            await connection.PromiseAsync(
                new PromisedMessage(company, $"{company}:{matchId}:{recruiter}") { MatchId = matchId, AccountId = recruiter }, now);
    }

    private sealed record Row(Guid Id, Guid? CompanyId);
}
