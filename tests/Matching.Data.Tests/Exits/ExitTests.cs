using Matching.Data.Database;
using Matching.Data.Exits;
using Matching.Data.Tests.Matches;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Tests.Exits;

public sealed class ExitTests : ReviewTestBase
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData(ExitFact.Cdi, null, ExitClass.Durable)]
    [InlineData(ExitFact.Cdd, 6.0, ExitClass.Durable)]
    [InlineData(ExitFact.Cdd, 3.0, ExitClass.Transition)]
    [InlineData(ExitFact.Training, null, ExitClass.Positive)]
    [InlineData(ExitFact.Moved, null, ExitClass.Other)]
    public async Task Pronounce_AnyFact_IsClassedByTheGridInForce(string fact, double? months, string expected)
    {
        var resident = await ResidentAsync();

        var exitClass = await Web.PronounceExitAsync(Lead, new ExitToPronounce(resident.Id, fact, (decimal?)months, Today), Now);

        Assert.Equal(expected, exitClass);
        Assert.Equal(expected, await ReadAsync<string>("select class from pathway_exit where resident_id = @Id", resident));
    }

    [Fact]
    public async Task Pronounce_SomebodyFollowedByAColleague_WritesNothing()
    {
        var resident = await Data.CreateResidentAsync(r => r.LedBy(Colleague));

        Assert.Null(await Web.PronounceExitAsync(Lead, new ExitToPronounce(resident.Id, ExitFact.Cdi, null, Today), Now));
        Assert.Equal(0, await ReadAsync<long>("select count(*) from pathway_exit"));
    }

    [Fact]
    public async Task Pronounce_LostContact_WithdrawsWhatIsUnderWayAndCallsTheOfferBack()
    {
        var resident = await ResidentAsync();
        var offered = await Data.CreateMatchAsync(m => m.Of(resident).InState(MatchState.Offered));
        var waiting = await Data.CreateMatchAsync(m => m.Of(resident));
        await Data.CreateMatchAsync(m => m.Of(resident).InState(MatchState.Refused));
        await Matching.Data.Matches.ValidateMatches.ValidateMatchesAsync(Web, Lead, [waiting.Id], Settings, Now);

        await Web.PronounceExitAsync(Lead, new ExitToPronounce(resident.Id, ExitFact.LostContact, null, Today), Now.AddMinutes(1));

        Assert.Equal((MatchState.Withdrawn, MatchState.Withdrawn), (await StateAsync(offered.Id), await StateAsync(waiting.Id)));
        Assert.Equal("cancelled", await MessageStateAsync(waiting.Id));
        Assert.Equal("pending", await MessageStateAsync(offered.Id, "closed_for_candidate"));
    }

    [Fact]
    public async Task Check_NotDueOrForeign_IsNotFound()
    {
        var resident = await ResidentAsync();
        var hired = await Data.CreateMatchAsync(m => m.Of(resident).HiredAndConfirmed().DaysAgo(12));

        await ExecuteAsync("update placement set starts_on = @Today::date + 7", new { Today });
        Assert.Equal(Outcome.NotFound, await CheckAsync(Lead, hired.PlacementId!.Value));
        await ExecuteAsync("update placement set starts_on = @Today::date - 10", new { Today });
        Assert.Equal(Outcome.NotFound, await CheckAsync(Stranger, hired.PlacementId.Value));
        Assert.Equal(Outcome.Done, await CheckAsync(Lead, hired.PlacementId.Value));
        Assert.Equal(Outcome.NotFound, await CheckAsync(Lead, hired.PlacementId.Value));
    }

    [Theory]
    [InlineData(CheckFinding.NotStarted, "company_gave_up")]
    [InlineData(CheckFinding.BrokenInTrial, "other")]
    [InlineData(CheckFinding.Ended, "person_left")]
    public async Task Check_JobDidNotLast_MovesThePlacementAndKeepsTheCheck(string finding, string reason)
    {
        var placement = await StartedAsync();

        Assert.Equal(Outcome.Incomplete, await CheckAsync(Lead, placement, finding));
        Assert.Equal(Outcome.Done, await CheckAsync(Lead, placement, finding, reason));

        Assert.Equal(finding, await ReadAsync<string>("select state from placement where id = @placement", new { placement }));
        Assert.False(await ReadAsync<bool>("select still_there from placement_check where placement_id = @placement", new { placement }));
    }

    [Fact]
    public async Task Check_ThatCannotBeKept_LeavesThePlacementAsItWas()
    {
        var placement = await StartedAsync();
        await ExecuteAsync("alter table placement_check add constraint full_disk check (still_there) not valid");

        await Assert.ThrowsAsync<PostgresException>(() => CheckAsync(Lead, placement, CheckFinding.Ended, "person_left"));

        Assert.Equal(PlacementState.Confirmed, await ReadAsync<string>("select state from placement where id = @placement", new { placement }));
    }

    private async Task<Guid> StartedAsync()
    {
        var resident = await ResidentAsync();
        var hired = await Data.CreateMatchAsync(m => m.Of(resident).HiredAndConfirmed().DaysAgo(12));
        await ExecuteAsync("update placement set starts_on = @Today::date - 10", new { Today });
        return hired.PlacementId!.Value;
    }

    private Task<Outcome> CheckAsync(Guid counsellor, Guid placement, string finding = CheckFinding.StillThere, string? reason = null) =>
        Web.RecordCheckAsync(Counsellor.StructureId, counsellor, placement, finding, reason, Today, Now);
}
