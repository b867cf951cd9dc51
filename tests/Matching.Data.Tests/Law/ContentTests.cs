namespace Matching.Data.Tests.Law;

/// <summary>The database refuses to publish what the content gate found, whoever asks and however.</summary>
public sealed class ContentTests : IAsyncLifetime
{
    private const string Refused = "PA040", NotRead = "PA041", NotProposed = "PA021";

    private LawScene scene = null!;

    public async Task InitializeAsync() => scene = await LawScene.CreateAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    private static string FindingSql(string grade) => $"""
        insert into content_finding (opening_id, number, field, code, grade, words, words_key, position, found_at)
        values (@Opening, 1, 'Description', 'sex', '{grade}', 'Femmes', 'femes', 0, now());
        """;

    private static string LiftSql(string grade, string key, string reason) => $"""
        insert into content_lift (id, opening_id, field, code, grade, words_key, reason, by_account, at)
        values (gen_random_uuid(), @Opening, 'Description', 'sex', '{grade}', '{key}', {reason}, @Lead, now());
        """;

    private static string MoveSql(string to, string actor) => $"""
        insert into opening_event (id, opening_id, to_state, actor, reason_code, at) values (gen_random_uuid(), @Opening, '{to}', '{actor}', 'other', clock_timestamp());
        """;

    private Task PauseAsync() => scene.ExecuteAsync(MoveSql("paused", "company"));

    [Theory]
    [InlineData("refused", "coordinator", Refused)]
    [InlineData("refused", "company", Refused)]
    [InlineData("to_be_read", "company", NotRead)]
    [InlineData("to_be_read", "coordinator", "accepted")]
    public async Task Publish_WithAnOpenFinding_IsRefused(string grade, string actor, string outcome)
    {
        await PauseAsync();
        await scene.ExecuteAsync(FindingSql(grade));

        Assert.Equal(outcome, await scene.RefusalOfAsync(MoveSql("published", actor)));
    }

    [Theory]
    [InlineData("femes", "accepted")]
    [InlineData("autre", Refused)]
    public async Task Publish_AfterALift_HoldsForThoseWordsOnly(string key, string outcome)
    {
        await PauseAsync();
        await scene.ExecuteAsync(FindingSql("refused") + LiftSql("refused", key, "'Rôle de théâtre (R1142-1)'"));

        Assert.Equal(outcome, await scene.RefusalOfAsync(MoveSql("published", "coordinator")));
    }

    [Fact]
    public async Task Publish_OfARefusalThatWasOnlyRead_IsRefused()
    {
        await PauseAsync();
        await scene.ExecuteAsync(FindingSql("refused") + LiftSql("to_be_read", "femes", "null"));

        Assert.Equal(Refused, await scene.RefusalOfAsync(MoveSql("published", "coordinator")));
    }

    [Fact]
    public async Task Lift_WithoutAReason_OrChangedLater_IsRefused()
    {
        Assert.Equal("23514", await scene.RefusalOfAsync(LiftSql("refused", "femes", "null")));
        await scene.ExecuteAsync(LiftSql("refused", "femes", "'Rôle de théâtre'"));

        Assert.Equal("PA001", await scene.RefusalOfAsync("update content_lift set reason = 'autre chose'"));
        Assert.Equal("PA001", await scene.RefusalOfAsync("delete from content_lift"));
        Assert.Equal("42501", await scene.RefusalOfAsync(scene.As("passerelle_company"), LiftSql("refused", "femes", "'je lève'")));
    }

    [Fact]
    public async Task Propose_ForAnOpeningOfAnotherSiteThatIsRefused_IsRefused()
    {
        await scene.ExecuteAsync("alter table opening disable trigger user; update opening set state = 'spotted', company_id = null, establishment_id = null, origin = 'spotted', source = 'x', source_id = 'x' where id = @Opening; alter table opening enable trigger user;"
            + FindingSql("refused"));

        Assert.Equal(NotProposed, await scene.RefusalOfAsync(LawScene.MoveSql("validated", "counsellor")));
    }
}
