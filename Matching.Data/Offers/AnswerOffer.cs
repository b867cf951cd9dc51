using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Offers;

/// <summary>What a candidate says on their page.</summary>
public abstract record LinkAnswer
{
    /// <param name="Consent">That the box with <see cref="Engine.Domain.Consent.Text"/> was ticked.</param>
    public sealed record Yes(bool Consent) : LinkAnswer;

    /// <param name="ReasonCode">One of <see cref="Reasons.Candidate"/>.</param>
    /// <param name="Remark">For the counsellor only.</param>
    public sealed record No(string ReasonCode, string? Remark) : LinkAnswer;

    public sealed record CallMe : LinkAnswer;

    /// <summary>The company says that the person did not come; the person says that it is not so.</summary>
    public sealed record ContestNoShow : LinkAnswer;
}

/// <summary>Records the answer given behind a link, once; it can be changed until the company is told.</summary>
public static class AnswerOffer
{
    private const string Sql = """
        select m.id, m.state, r.lead_id,
               exists (select from match_event e where e.match_id = m.id and e.kind = 'call_me' and e.at >= m.state_since) as asked_to_be_called
        from answer_link l
        join match m on m.id = l.match_id
        join resident r on r.id = m.resident_id
        where l.token_hash = @hash and l.purpose = 'answer' and l.revoked_at is null and l.expires_at > @now
        for no key update of m
        """;

    /// <returns>Done, also when the same had been recorded before; Stale when it is too late; NotFound for any link that does not serve.</returns>
    public static async Task<Outcome> AnswerOfferAsync(
        this NpgsqlDataSource db, string? token, LinkAnswer answer, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (LinkToken.Parse(token) is not { } secret)
            return Outcome.NotFound;
        if (answer is LinkAnswer.Yes { Consent: false } || (answer is LinkAnswer.No no && Reasons.Candidate.All(r => r.Code != no.ReasonCode)))
            return Outcome.Incomplete;
        try
        {
            return await db.InTransactionAsync(connection => AnswerAsync(connection, secret.Hash, answer, now), cancel).AsOutcomeAsync();
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return Outcome.Stale; // proposed anew for the same opening meanwhile
        }
    }

    private static async Task<Outcome> AnswerAsync(NpgsqlConnection connection, byte[] hash, LinkAnswer answer, DateTimeOffset now)
    {
        if (await connection.QuerySingleOrDefaultAsync<Row>(Sql, new { hash, now }) is not { } match)
            return Outcome.NotFound;
        var said = new MatchEvent(match.Id, Actor.Candidate, now) { Channel = "link" };
        if (answer is LinkAnswer.ContestNoShow)
            return await ContestAsync(connection, match, said);
        if (IsRecorded(match, answer))
            return Outcome.Done;
        if (!CandidateView.MayAnswer(match.State) || (answer is LinkAnswer.Yes
            && (await connection.StoppingAsync(match.Id, MatchState.Accepted, WorkingDays.DayInParis(now))).Count > 0))
            return Outcome.Stale;

        said = answer switch
        {
            LinkAnswer.Yes => said with { To = MatchState.Accepted, ConsentVersion = Consent.Version },
            LinkAnswer.No no => said with { To = MatchState.Declined, ReasonCode = no.ReasonCode },
            _ => said with { Kind = "call_me" },
        };
        await connection.AppendAsync(said);
        if (answer is LinkAnswer.No { Remark: var remark })
            await connection.KeepRemarkAsync(said, remark, RemarkAudience.Counsellor);
        await TellCounsellorAsync(connection, match, said.Id.ToString(), now);
        return Outcome.Done;
    }

    private static async Task<Outcome> ContestAsync(NpgsqlConnection connection, Row match, MatchEvent said)
    {
        var outcome = await connection.ContestNoShowAsync(said);
        if (outcome == Outcome.Done)
            await TellCounsellorAsync(connection, match, $"contested:{match.Id}", said.At);
        return outcome;
    }

    private static async Task TellCounsellorAsync(NpgsqlConnection connection, Row match, string about, DateTimeOffset now) =>
        await connection.PromiseAsync(
            new PromisedMessage(MessageKind.AnswerForCounsellor, $"{MessageKind.AnswerForCounsellor}:{about}")
            {
                MatchId = match.Id, AccountId = match.LeadId,
            },
            now);

    private static bool IsRecorded(Row match, LinkAnswer answer) => answer switch
    {
        LinkAnswer.Yes => match.State == MatchState.Accepted,
        LinkAnswer.No => match.State == MatchState.Declined,
        _ => match.AskedToBeCalled,
    };

    private sealed record Row(Guid Id, string State, Guid LeadId, bool AskedToBeCalled);
}
