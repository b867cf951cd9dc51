using Dapper;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>A company that says nothing of somebody introduced to it is reminded; then, by <see cref="CompanySilence"/>, the clock ends the match.</summary>
public static class CompanySilences
{
    // An immersion is no silence: its days begin when it is over.
    private const string WaitingSql = """
        from match m
        join introduction g on g.match_id = m.id
        join opening o on o.id = m.opening_id
        left join immersion x on x.match_id = m.id and m.state = 'immersion'
        cross join lateral (select greatest(m.state_since, (x.ends_on + 1)::timestamptz) as since) waiting
        where m.state = any (@met) and waiting.since <= @before
        """;

    private const string ToRemindSql = $"""
        select m.id, m.state, waiting.since
        {WaitingSql}
          and not is_held_back('remind-companies', m.id, @now)
          and (select count(distinct split_part(s.idempotency_key, ':', 4)) from message s
               where s.match_id = m.id and s.kind = '{MessageKind.AnswerAwaitedForCompany}' and s.created_at >= waiting.since)
              < (select count(*) from unnest(@due_before) as due where waiting.since <= due)
          and not exists (select from message s
               where s.match_id = m.id and s.kind = '{MessageKind.AnswerAwaitedForCompany}' and s.created_at > @now - interval '20 hours')
          and exists (select from account a join company c on c.id = a.company_id and c.refused_at is null
               where a.company_id = g.company_id and a.role = 'recruiter' and coalesce(isfinite(a.lockout_end), true))
        order by m.id limit @limit
        for no key update of m skip locked
        """;

    // Nobody is given up unwarned, unless there is nobody to warn.
    private const string ToEndSql = $"""
        select m.id, m.state, m.resident_id, o.state as opening_state
        {WaitingSql}
          and (exists (select from message s where s.match_id = m.id and s.kind = '{MessageKind.AnswerAwaitedForCompany}'
                 and s.created_at >= waiting.since and s.created_at <= @reminded_before)
               or not exists (select from account a join company c on c.id = a.company_id and c.refused_at is null
                 where a.company_id = g.company_id and a.role = 'recruiter' and coalesce(isfinite(a.lockout_end), true)))
          and not is_held_back('end-silent-matches', m.id, @now)
        order by m.id limit @limit
        for no key update of m skip locked
        """;

    /// <summary>Promises the reminders that are due, one a day at most for a match.</summary>
    public static Task<Chunk> RemindSilentCompaniesAsync(
        this NpgsqlDataSource db, MatchSettings settings, int limit, DateTimeOffset now, CancellationToken cancel = default)
    {
        var due = CompanySilence.RemindersAfter(settings.CompanySilenceDays).Select(days => now.AddDays(-days)).ToArray();
        return db.EachItemAsync(
            "remind-companies",
            connection => connection.QueryAsync<Silent>(
                ToRemindSql, new { met = MatchState.Met.ToArray(), before = due.Max(), due_before = due, limit, now }),
            match => match.Id,
            (connection, match) => RemindAsync(connection, match, settings, now),
            now,
            cancel);
    }

    /// <summary>Ends what nobody answered in time; the person hears by mail, or from their counsellor.</summary>
    public static Task<Chunk> EndSilentMatchesAsync(
        this NpgsqlDataSource db, MatchSettings settings, int limit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.EachItemAsync(
            "end-silent-matches",
            connection => connection.QueryAsync<EndMatches.Row>(ToEndSql, new
            {
                met = MatchState.Met.ToArray(), before = now.AddDays(-settings.CompanySilenceDays),
                reminded_before = now.AddDays(-CompanySilence.DaysAfterReminder), limit, now,
            }),
            match => match.Id,
            (connection, match) => EndMatches.EndAsync(
                connection, match, new MatchEvent(match.Id, Actor.Rule, now) { To = MatchState.Withdrawn, ReasonCode = CompanySilence.Reason }),
            now,
            cancel);

    private static async Task RemindAsync(NpgsqlConnection connection, Silent match, MatchSettings settings, DateTimeOffset now)
    {
        const string kind = MessageKind.AnswerAwaitedForCompany;
        var turn = CompanySilence.ReminderDue(match.Since, now, settings.CompanySilenceDays);
        foreach (var recruiter in await connection.QueryAsync<Guid>(IntroduceAccepted.RecruitersSql, new { match_id = match.Id }))
            await connection.PromiseAsync(
                new PromisedMessage(kind, $"{kind}:{match.Id}:{match.State}:{turn}:{recruiter}") { MatchId = match.Id, AccountId = recruiter }, now);
    }

    private sealed record Silent(Guid Id, string State, DateTime Since);
}
