using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Data.Tests.Companies;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Openings;

public sealed class MoveOpeningTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    private async Task<Outcome> MoveAsync(TestOpening opening, string to, TestCompany? by = null) =>
        (await town.Web.MoveOpeningAsync((by ?? opening.Company!).Id, opening.Company!.RecruiterId, opening.Id, to, town.Now)).Outcome;

    private Task<string?> StateAsync(TestOpening opening) => town.ScalarAsync<string>("select state from opening where id = @Id", opening);

    [Fact]
    public async Task Pause_ThenResume_RanksAgain()
    {
        var opening = await town.Data.CreateOpeningAsync();

        Assert.Equal(Outcome.Done, await MoveAsync(opening, "paused"));
        Assert.Equal(Outcome.Stale, await MoveAsync(opening, "paused"));
        Assert.Equal(Outcome.Done, await MoveAsync(opening, "published"));

        Assert.Equal(1, await town.ScalarAsync<long>("select count(*) from outbox where subject_id = @Id", opening));
    }

    [Fact]
    public async Task Withdraw_EndsWhatWasOnTheWayAndLeavesTheCompanyAWhileForWhomItMeets()
    {
        var opening = await town.Data.CreateOpeningAsync(o => o.WithPositions(3));
        var proposed = await town.Data.CreateMatchAsync(m => m.For(opening));
        var offered = await town.Data.CreateMatchAsync(m => m.For(opening).InState("offered"));
        var introduced = await town.Data.CreateMatchAsync(m => m.For(opening).InState("introduced"));

        Assert.Equal(Outcome.Done, await MoveAsync(opening, "withdrawn"));

        Assert.Equal(
            ["lapsed", "withdrawn", "introduced"],
            [await town.Data.StateOfAsync(proposed), await town.Data.StateOfAsync(offered), await town.Data.StateOfAsync(introduced)]);
        Assert.Equal(
            new HashSet<Guid> { offered.Id },
            [.. await town.AsOwnerAsync<Guid>(
                "select s.match_id from message s join match m on m.id = s.match_id where s.kind = 'closed_for_candidate' and m.opening_id = @Id",
                opening)]);
    }

    [Fact]
    public async Task Move_OfAnotherCompany_FindsNothing()
    {
        var opening = await town.Data.CreateOpeningAsync();
        var other = await town.Data.CreateCompanyAsync();

        Assert.Equal(Outcome.NotFound, await MoveAsync(opening, "withdrawn", by: other));
        Assert.Equal("published", await StateAsync(opening));
    }

    [Fact]
    public async Task Publish_ASpottedOpening_TakesAClaim()
    {
        var opening = await town.Data.CreateOpeningAsync(o => o.Spotted());
        var coordinator = await town.Data.CreateCoordinatorAsync();

        Assert.Equal(Outcome.Forbidden, (await town.Web.PublishOpeningAsync(coordinator.Id, opening.Id, town.Now)).Outcome);
        Assert.Equal("spotted", await StateAsync(opening));
    }
}
