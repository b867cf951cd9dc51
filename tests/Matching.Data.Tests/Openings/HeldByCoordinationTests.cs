using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Data.Tests.Companies;
using Matching.Engine.Domain;
using Matching.Testing.Builders;
using Npgsql;

namespace Matching.Data.Tests.Openings;

/// <summary>A pause by the coordination is lifted by the coordination only.</summary>
public sealed class HeldByCoordinationTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    private async Task<(TestCompany Company, TestAccount Coordinator, Guid Id)> PausedAsync()
    {
        var opening = await town.Data.CreateOpeningAsync();
        var coordinator = await town.Data.CreateCoordinatorAsync();
        var stop = new OpeningStopped(OpeningState.Paused, OpeningStop.Reasons[0].Code, null);
        Assert.Equal(Outcome.Done, await town.Web.StopOpeningAsync(coordinator.Id, opening.Id, stop, town.Now));
        return (opening.Company!, coordinator, opening.Id);
    }

    private Task<SavedOpening> MoveAsync(TestCompany company, Guid id, string to, bool review = false) =>
        town.Web.MoveOpeningAsync(company.Id, company.RecruiterId, id, to, town.Now, review);

    [Fact]
    public async Task Resume_ByTheCompany_IsRefused()
    {
        var (company, _, id) = await PausedAsync();

        var moved = await MoveAsync(company, id, OpeningState.Published);

        Assert.Equal((Outcome.Stale, OpeningState.Paused), (moved.Outcome, moved.State));
    }

    [Theory]
    [InlineData("company")]
    [InlineData("rule")]
    public async Task Publish_WrittenByAnyoneElse_IsRefusedByTheSchema(string actor)
    {
        var (company, _, id) = await PausedAsync();
        await MoveAsync(company, id, OpeningState.Submitted, review: true);
        await using var connection = await town.Web.OpenConnectionAsync();

        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => connection.AppendAsync(new OpeningEvent(id, OpeningState.Published, actor, town.Now) { ActorId = company.RecruiterId }));

        Assert.Equal(actor == Actor.Rule ? Refusal.HeldByCoordination : Refusal.NoSuchMove, refused.SqlState);
    }

    [Fact]
    public async Task HandBack_ByATrustedCompany_WaitsForTheCoordination_AlsoTakenBackAndSentAgain()
    {
        var (company, coordinator, id) = await PausedAsync();

        Assert.Equal(OpeningState.Submitted, (await MoveAsync(company, id, OpeningState.Submitted, review: true)).State);
        Assert.Equal(OpeningState.Draft, (await MoveAsync(company, id, OpeningState.Draft)).State);
        Assert.Equal(OpeningState.Submitted, (await MoveAsync(company, id, OpeningState.Submitted)).State);

        Assert.Equal(Outcome.Done, (await town.Web.PublishOpeningAsync(coordinator.Id, id, town.Now)).Outcome);
        await MoveAsync(company, id, OpeningState.Paused);
        Assert.Equal(Outcome.Done, (await MoveAsync(company, id, OpeningState.Published)).Outcome);
    }

    [Fact]
    public async Task Resume_ByTheCoordination_LiftsIt()
    {
        var (_, coordinator, id) = await PausedAsync();

        Assert.Equal(Outcome.Done, (await town.Web.PublishOpeningAsync(coordinator.Id, id, town.Now)).Outcome);
    }
}
