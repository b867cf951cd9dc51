namespace Matching.Data.Tests.Law;

public sealed class OfferTests
{
    private const string MessageSql = """
        insert into message (id, kind, idempotency_key, message_id, match_id, not_before, created_at)
        values (gen_random_uuid(), '{0}', '{1}', gen_random_uuid()::text, @Match, now(), now())
        """;

    private static string Message(string kind, string key = "k1") =>
        MessageSql.Replace("{0}", kind, StringComparison.Ordinal).Replace("{1}", key, StringComparison.Ordinal);

    [Theory]
    [InlineData("offer_for_candidate")]
    [InlineData("closed_for_candidate")]
    [InlineData("introduction_for_candidate")]
    public async Task Message_ToACandidateWithoutAValidation_IsRefused(string kind)
    {
        await using var scene = await LawScene.CreateAsync();

        Assert.Equal("PA008", await scene.RefusalOfAsync(Message(kind)));

        await scene.ExecuteAsync(LawScene.MoveSql("validated", "counsellor"));
        Assert.Equal("accepted", await scene.RefusalOfAsync(Message(kind)));
    }

    [Fact]
    public async Task Message_OfAValidationThatWasUndone_CannotLeave()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.ExecuteAsync(LawScene.MoveSql("validated", "counsellor"));
        await scene.ExecuteAsync(Message("offer_for_candidate"));
        await scene.ExecuteAsync(LawScene.MoveSql("proposed", "counsellor"));

        Assert.Equal("PA008", await scene.RefusalOfAsync("update message set state = 'sending'"));
    }

    [Fact]
    public async Task Message_SecondWithOneIdempotencyKey_IsRefused()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.ExecuteAsync(LawScene.MoveSql("validated", "counsellor"));
        await scene.ExecuteAsync(Message("offer_for_candidate"));

        Assert.Equal("23505", await scene.RefusalOfAsync(Message("offer_for_candidate")));
        Assert.Equal("accepted", await scene.RefusalOfAsync(Message("offer_for_candidate", "k2")));
    }

    [Fact]
    public async Task Offer_ByTheValidationOfAnotherMatch_IsRefused()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.ExecuteAsync(LawScene.MoveSql("validated", "counsellor", match: "@OtherMatch"));
        const string offer = """
            insert into offer (match_id, validated_event_id, channel, offered_at, answer_by)
            select @Match, id, 'telephone', now(), now() + interval '7 days' from match_event where to_state = 'validated'
            """;

        Assert.Equal("PA008", await scene.RefusalOfAsync(offer));
        Assert.Equal("accepted", await scene.RefusalOfAsync(offer.Replace("@Match", "@OtherMatch", StringComparison.Ordinal)));
    }
}
