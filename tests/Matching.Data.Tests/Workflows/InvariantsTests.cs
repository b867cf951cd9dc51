using Dapper;
using Matching.Engine.Domain;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Workflows;

/// <summary>The harness sees what it is there to see: each rule is broken behind the schema's back, once.</summary>
public sealed class InvariantsTests : IAsyncLifetime
{
    private SmallWorld world = null!;

    public async Task InitializeAsync()
    {
        world = await SmallWorld.CreateAsync();
        await world.RenewAsync();
    }

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task WorldAsItIs_IsNotBroken()
    {
        await MatchAsync(MatchState.Introduced);

        Assert.Empty(await world.BrokenAsync());
    }

    [Theory]
    [InlineData("validated", "update resident set state = 'left'", "decided on what is no longer so: validated")]
    [InlineData("offered", "update opening set starts_on = '2020-01-01'", "decided on what is no longer so: offered")]
    [InlineData("offered", "update resident set proposals_until = '2090-01-01'", "decided on what is no longer so: offered")]
    [InlineData("accepted", "update resident set state = 'left'", "yes taken on what is no longer so")]
    [InlineData("introduced", "update opening set starts_on = '2020-01-01'", "introduced on what is no longer so")]
    [InlineData("offered", "update match set state = 'withdrawn', state_since = (select max(at) from match_event); update match_event set to_state = 'withdrawn', actor = 'rule', reason_code = 'opening_ended' where at = (select max(at) from match_event)", "ended and never heard: withdrawn")]
    [InlineData("introduced", "update match set state = 'not_retained', state_since = '2026-01-01'", "seen without a grant: not_retained")]
    public async Task BadRow_IsSeen(string state, string bad, string seen)
    {
        await MatchAsync(state);
        await BehindTheSchemaAsync(bad);

        Assert.Contains(seen, await world.BrokenAsync());
    }

    [Fact]
    public async Task FourPendingOfOnePerson_AreSeen()
    {
        foreach (var opening in world.Openings)
            await MatchAsync(MatchState.Proposed, opening);

        Assert.Equal(["more than k pending"], await world.BrokenAsync());
    }

    [Fact]
    public async Task OfferOnWhatIsNoLongerSo_MayNotLeave()
    {
        var match = await MatchAsync(MatchState.Validated);
        await using var connection = await world.Owner.OpenConnectionAsync();

        Assert.True(await Invariants.MayLeaveAsync(connection, match, world.Now));
        await BehindTheSchemaAsync("update opening set apply_by = '2020-01-01'");
        Assert.False(await Invariants.MayLeaveAsync(connection, match, world.Now));
    }

    private async Task<Guid> MatchAsync(string state, TestOpening? opening = null) =>
        (await new TestData(world.Owner, world.Now).CreateMatchAsync(m => m.For(opening ?? world.Openings[2]).Of(world.People[0]).InState(state))).Id;

    private async Task BehindTheSchemaAsync(string sql)
    {
        await using var connection = await world.Owner.OpenConnectionAsync();
        await connection.ExecuteAsync($"set session_replication_role = replica; {sql}; reset session_replication_role");
    }
}
