using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>Kinds of mail, named event_for_recipient; one folder each under jobs/Mail.</summary>
public static class MessageKind
{
    public const string ReviewForCounsellor = "review_for_counsellor";
    public const string OfferForCandidate = "offer_for_candidate";
    public const string IntroductionForCandidate = "introduction_for_candidate";
    public const string ClosedForCandidate = "closed_for_candidate";
    public const string IntroductionForCompany = "introduction_for_company";
    public const string AnswerForCounsellor = "answer_for_counsellor";
    public const string UndeliveredForCounsellor = "undelivered_for_counsellor";
    public const string HireToConfirmForCounsellor = "hire_to_confirm_for_counsellor";
    public const string HireToConfirmForCompany = "hire_to_confirm_for_company";
    public const string OpeningToCheckForCompany = "opening_to_check_for_company";
    public const string StartToConfirmForCompany = "start_to_confirm_for_company";
    public const string OpeningStoppedForCompany = "opening_stopped_for_company";
    public const string CompanyRefusedForCompany = "company_refused_for_company";
    public const string AnswerAwaitedForCompany = "answer_awaited_for_company";
    public const string InvitationForColleague = "invitation_for_colleague";
}

/// <summary>A mail that will leave after the caller's transaction, once. Ids only: the address is read when it leaves.</summary>
public sealed record PromisedMessage(string Kind, string Key)
{
    public Guid? MatchId { get; init; }

    public Guid? AccountId { get; init; }

    public Guid? OpeningId { get; init; }

    public Guid? InvitationId { get; init; }

    public DateTimeOffset? NotBefore { get; init; }
}

public static class PromiseMessage
{
    private const string Sql = """
        insert into message (id, kind, idempotency_key, message_id, match_id, account_id, opening_id, invitation_id, not_before,
            created_at)
        values (@Id, @Kind, @Key, @MessageId, @MatchId, @AccountId, @OpeningId, @InvitationId, @NotBefore, @now)
        on conflict (idempotency_key) do nothing
        """;

    /// <summary>Promises a mail in the caller's own transaction; the same key twice is one mail.</summary>
    public static async Task<Guid> PromiseAsync(this NpgsqlConnection connection, PromisedMessage message, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        await connection.ExecuteAsync(Sql, new
        {
            Id = id,
            message.Kind,
            message.Key,
            MessageId = $"{id:N}@passerelle.invalid",
            message.MatchId,
            message.AccountId,
            message.OpeningId,
            message.InvitationId,
            NotBefore = message.NotBefore ?? now,
            now,
        });
        return id;
    }
}
