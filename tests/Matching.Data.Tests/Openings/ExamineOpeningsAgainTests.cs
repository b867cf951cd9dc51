using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Data.Outbox;
using Matching.Data.Reference;
using Matching.Data.Tests.Companies;
using Matching.Engine.Lawfulness;
using Matching.Testing.Builders;

namespace Matching.Data.Tests.Openings;

/// <summary>What is out when the lists or the minimums change.</summary>
public sealed class ExamineOpeningsAgainTests(CompanyTown town) : IClassFixture<CompanyTown>
{
    /// <summary>Published when no list knew what it says now.</summary>
    private async Task<TestMatch> ProposedForAsync(string description)
    {
        var match = await town.Data.CreateMatchAsync();
        await town.AsOwnerAsync<int>("update opening set description = @description where id = @Id", new { description, match.Opening.Id });
        await town.AsOwnerAsync<int>("delete from opening_examination where opening_id = @Id", match.Opening);
        return match;
    }

    private Task<Chunk> ExamineAsync() => town.Jobs.ExamineOpeningsAgainAsync(100, town.Now);

    private Task<string[]> FoundAsync(TestOpening opening) =>
        town.AsOwnerAsync<string>("select code from content_finding where opening_id = @Id", opening);

    private async Task<bool> WaitsAsync(TestOpening opening) =>
        (await town.Web.CoordinationTasksAsync()).Any(task => task.Kind == CoordinationTasks.Found && task.Id == opening.Id);

    [Fact]
    public async Task Refused_TakesBackWhatIsProposed_AndWaitsForTheCoordination_UntilLifted()
    {
        var match = await ProposedForAsync("Charger les camions, en équipe. Femmes uniquement.");
        var coordinator = await town.Data.CreateCoordinatorAsync();

        await ExamineAsync();

        Assert.Equal([FindingCode.Sex], await FoundAsync(match.Opening));
        Assert.Equal("lapsed", await town.Data.StateOfAsync(match));
        Assert.True(await WaitsAsync(match.Opening));
        Assert.Equal(Outcome.Stale, await town.Web.KeepOnlineAsync(coordinator.Id, match.Opening.Id, town.Now));

        var (field, key) = Assert.Single(await town.AsOwnerAsync<(string, string)>(
            "select field, words_key from content_finding where opening_id = @Id", match.Opening));
        await town.Web.LiftFindingAsync(coordinator.Id, match.Opening.Id, field, FindingCode.Sex, key, "Rôle dans une pièce.", town.Now);
        Assert.False(await WaitsAsync(match.Opening));
        Assert.True(await town.ScalarAsync<bool>("select exists (select from outbox where subject_id = @Id and kind = 'rank_opening')", match.Opening));
    }

    [Fact]
    public async Task ToBeRead_LeavesWhatIsProposed_AndIsReadByTheCoordination()
    {
        var match = await ProposedForAsync("Charger les camions, en équipe. Casier judiciaire vierge.");

        await ExamineAsync();

        Assert.Equal("proposed", await town.Data.StateOfAsync(match));
        Assert.True(await WaitsAsync(match.Opening));
        Assert.Equal(Outcome.Done, await town.Web.KeepOnlineAsync((await town.Data.CreateCoordinatorAsync()).Id, match.Opening.Id, town.Now));
        Assert.False(await WaitsAsync(match.Opening));
    }

    [Fact]
    public async Task Examined_IsExaminedAgain_OnlyWhenAMinimumIsConfirmed()
    {
        var opening = await town.Data.CreateOpeningAsync();
        await town.AsOwnerAsync<int>("update opening set pay_period = 'hour', pay_min = 12.10, pay_max = null where id = @Id", opening);
        await ExamineAsync();
        Assert.DoesNotContain(FindingCode.PayBelowMinimum, await FoundAsync(opening));
        Assert.Equal(0, (await ExamineAsync()).Done);

        await town.Web.ConfirmLegalMinimumAsync((await town.Data.CreateAdministratorAsync()).Id, new(2026, 6, 1), town.Now);
        await ExamineAsync();

        Assert.Contains(FindingCode.PayBelowMinimum, await FoundAsync(opening));
    }
}
