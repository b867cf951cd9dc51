using Dapper;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Law;

public sealed class LegalMovesTests
{
    private sealed record Row(
        string Subject, string FromState, string ToState, string Actor, bool NeedsReason, bool NeedsChannel, bool NeedsConsentReadOut);

    [Fact]
    public async Task LegalMove_InTheDatabase_EqualsTheTablesInCode()
    {
        await using var scene = await LawScene.CreateAsync();
        await using var connection = await scene.Owner.OpenConnectionAsync();
        var rows = await connection.QueryAsync<Row>(
            "select subject, from_state, to_state, actor, needs_reason, needs_channel, needs_consent_read_out from legal_move");

        Transitions[] tables = [OpeningTransitions.Table, MatchTransitions.Table, CommitmentTransitions.Table, PlacementTransitions.Table];
        var expected = tables.SelectMany(t => t.Moves.Select(m => new Row(
            t.Subject, m.From ?? "", m.To, m.Actor,
            m.Given.HasFlag(Given.Reason), m.Given.HasFlag(Given.Channel), m.Given.HasFlag(Given.ConsentReadOut))));

        Assert.Equal(expected.Select(r => r.ToString()).Order(), rows.Select(r => r.ToString()).Order());
    }

    [Theory]
    [InlineData("offered", "rule")] // from proposed: skips the counsellor
    [InlineData("accepted", "candidate")]
    [InlineData("introduced", "rule")]
    [InlineData("validated", "rule")] // a machine validates nothing
    [InlineData("refused", "company")]
    public async Task Move_NotInTheTable_IsRefused(string to, string actor)
    {
        await using var scene = await LawScene.CreateAsync();

        Assert.Equal("PA002", await scene.RefusalOfAsync(LawScene.MoveSql(to, actor)));
        Assert.Equal("proposed", await scene.ScalarAsync<string>(scene.Owner, "select state from match where id = @Match"));
    }

    [Theory]
    [InlineData("match", "validated")]
    [InlineData("opening", "filled")]
    public async Task State_ChangedWithoutItsEvent_IsRefused(string table, string state)
    {
        await using var scene = await LawScene.CreateAsync();

        Assert.Equal("PA004", await scene.RefusalOfAsync($"update {table} set state = '{state}'"));
    }

    [Fact]
    public async Task Validation_ByAnotherCounsellorThanLeadOrDeputy_IsRefused()
    {
        await using var scene = await LawScene.CreateAsync();

        var move = LawScene.MoveSql("validated", "counsellor").Replace("@Lead", "@Stranger", StringComparison.Ordinal);
        Assert.Equal("PA006", await scene.RefusalOfAsync(move));
        Assert.Equal("accepted", await scene.RefusalOfAsync(LawScene.MoveSql("validated", "counsellor")));
    }

    [Fact]
    public async Task Yes_RecordedByTheCounsellorWithoutConsentReadOut_IsRefused()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("offered");

        var move = LawScene.MoveSql("accepted", "counsellor").Replace("true, '2026-11'", "false, '2026-11'", StringComparison.Ordinal);
        Assert.Equal("PA003", await scene.RefusalOfAsync(move));
        Assert.Equal("accepted", await scene.RefusalOfAsync(LawScene.MoveSql("accepted", "counsellor")));
    }

    [Fact]
    public async Task Match_SecondLiveOneOfAResidentForAnOpening_IsRefused()
    {
        await using var scene = await LawScene.CreateAsync();
        const string again = """
            begin;
            insert into match (id, opening_id, resident_id, state, state_since, origin, counsellor_why, proposed_by, proposed_at, review_by)
            values (@Stranger, @Opening, @Resident, 'proposed', now(), 'counsellor', 'Encore', @Lead, now(), now());
            insert into match_event (id, match_id, to_state, actor, actor_id, reason_code, at)
            values (gen_random_uuid(), @Stranger, 'proposed', 'counsellor', @Lead, 'proposed_by_hand', now());
            commit;
            """;

        Assert.Equal("23505", await scene.RefusalOfAsync(again));

        await scene.ExecuteAsync(LawScene.MoveSql("refused", "counsellor"));
        Assert.Equal("accepted", await scene.RefusalOfAsync(again));
    }

    [Fact]
    public async Task Match_WithoutItsFirstEvent_IsRefused()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.ExecuteAsync(LawScene.MoveSql("refused", "counsellor"));

        Assert.Equal("PA004", await scene.RefusalOfAsync("""
            insert into match (id, opening_id, resident_id, state, state_since, origin, counsellor_why, proposed_by, proposed_at, review_by)
            values (@Stranger, @Opening, @Resident, 'accepted', now(), 'counsellor', 'Encore', @Lead, now(), now())
            """));
    }
}
