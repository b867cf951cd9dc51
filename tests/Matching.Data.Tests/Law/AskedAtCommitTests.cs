namespace Matching.Data.Tests.Law;

/// <summary>What was decided on facts that have changed is refused when it is written, whoever writes it.</summary>
public sealed class AskedAtCommitTests
{
    private const string Leave = "update resident set state = 'left' where id = @Resident;";
    private const string Pause = "update resident set proposals_until = paris_day(now()) + 30 where id = @Resident;";
    private const string StartPasses = "update opening set starts_on = paris_day(now()) - 1 where id = @Opening;";
    private const string LastDayPasses = "update opening set apply_by = paris_day(now()) - 1 where id = @Opening;";
    private const string OpeningPauses = "insert into opening_event (id, opening_id, to_state, actor, at) values (gen_random_uuid(), @Opening, 'paused', 'company', now());";
    private const string EndsBeforeFree = """
        update opening set contract = 'cdd', contract_months = 1 where id = @Opening;
        insert into resident_profile (resident_id, available_from) values (@Resident, paris_day(now()) + 60)
        on conflict (resident_id) do update set available_from = excluded.available_from;
        """;

    private static readonly string[] ToOffered =
        [LawScene.MoveSql("validated", "counsellor"), LawScene.MoveSql("offered", "counsellor")];

    [Theory]
    [InlineData(Leave, "PA020")]
    [InlineData(Pause, "PA020")]
    [InlineData(StartPasses, "PA021")]
    [InlineData(LastDayPasses, "PA021")]
    [InlineData(OpeningPauses, "PA021")]
    [InlineData(EndsBeforeFree, "PA022")]
    [InlineData("", "accepted")]
    public async Task Validation_OnWhatIsNoLongerSo_IsRefused(string change, string refusal)
    {
        await using var scene = await LawScene.CreateAsync();
        if (change.Length > 0) await scene.ExecuteAsync(change);

        Assert.Equal(refusal, await scene.RefusalOfAsync(LawScene.MoveSql("validated", "counsellor")));
    }

    [Theory]
    [InlineData(Leave, "PA020")]
    [InlineData(StartPasses, "PA021")]
    [InlineData(OpeningPauses, "PA021")]
    [InlineData("", "accepted")]
    public async Task Offer_OnWhatIsNoLongerSo_IsNeitherPromisedNorTakenNorTold(string change, string refusal)
    {
        const string promise = """
            insert into message (id, kind, idempotency_key, message_id, match_id, not_before, created_at)
            values (gen_random_uuid(), 'offer_for_candidate', gen_random_uuid(), gen_random_uuid(), @Match, now(), now())
            """;
        await using var scene = await LawScene.CreateAsync();
        await scene.ExecuteAsync(ToOffered[0]);
        await scene.ExecuteAsync(promise);
        if (change.Length > 0) await scene.ExecuteAsync(change);

        Assert.Equal(refusal, await scene.RefusalOfAsync(promise));
        Assert.Equal(refusal, await scene.RefusalOfAsync("update message set state = 'sending', lease_until = now() + interval '1 minute' where state = 'pending'"));
        Assert.Equal(refusal, await scene.RefusalOfAsync("""
            insert into offer (match_id, validated_event_id, channel, offered_at, answer_by)
            select @Match, e.id, 'telephone', now(), now() from match_event e where e.match_id = @Match and e.to_state = 'validated'
            """));
        Assert.Equal(refusal, await scene.RefusalOfAsync(ToOffered[1]));
    }

    [Theory]
    [InlineData(Leave, "PA020")]
    [InlineData(LastDayPasses, "PA021")]
    // The person holds the offer: their yes to it is theirs to say, and waits.
    [InlineData(Pause, "accepted")]
    [InlineData(OpeningPauses, "accepted")]
    [InlineData(StartPasses, "accepted")]
    public async Task Yes_OnWhatIsNoLongerSo_IsRefused(string change, string refusal)
    {
        await using var scene = await LawScene.CreateAsync();
        foreach (var move in ToOffered) await scene.ExecuteAsync(move);
        await scene.ExecuteAsync(change);

        Assert.Equal(refusal, await scene.RefusalOfAsync(LawScene.MoveSql("accepted", "candidate")));
    }

    [Theory]
    [InlineData(Leave, "PA020")]
    [InlineData(OpeningPauses, "PA021")]
    [InlineData(StartPasses, "PA021")]
    // Who said yes before the last day to apply keeps their turn.
    [InlineData(LastDayPasses, "accepted")]
    public async Task Introduction_OnWhatIsNoLongerSo_IsRefused(string change, string refusal)
    {
        await using var scene = await LawScene.CreateAsync();
        foreach (var move in ToOffered) await scene.ExecuteAsync(move);
        await scene.ExecuteAsync(LawScene.MoveSql("accepted", "candidate"));
        await scene.ExecuteAsync(change);

        Assert.Equal(refusal, await scene.RefusalOfAsync(LawScene.MoveSql("introduced", "rule")));
        Assert.Equal(refusal == "accepted" ? 1 : 0, await scene.ScalarAsync<long>(scene.Owner, "select count(*) from introduction"));
    }

    [Fact]
    public async Task Validation_TakenBack_IsAlwaysPossible()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.ExecuteAsync(LawScene.MoveSql("validated", "counsellor"));
        await scene.ExecuteAsync(Leave);

        Assert.Equal("accepted", await scene.RefusalOfAsync(LawScene.MoveSql("proposed", "counsellor")));
    }
}
