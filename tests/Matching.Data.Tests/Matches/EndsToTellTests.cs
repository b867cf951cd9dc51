using Matching.Data.Database;
using Matching.Data.Exits;
using Matching.Data.Matches;
using Matching.Data.Placements;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Matches;

public sealed class EndsToTellTests : ReviewTestBase
{
    [Theory]
    [InlineData(MatchState.Offered)]
    [InlineData(MatchState.Accepted)]
    [InlineData(MatchState.Introduced)]
    [InlineData(MatchState.Interviewed)]
    public async Task OpeningEnded_PersonWithoutEmail_IsOnTheirCounsellorsListUntilTold(string state)
    {
        var match = await MatchAsync(state, r => r.WithoutEmail());
        await EndOpeningAsync();

        await Jobs.CloseMatchesOfEndedOpeningsAsync(new MatchSettings(), 10, Now.AddDays(20));

        var end = Assert.Single(await Web.EndsToTellAsync(Lead));
        Assert.Equal((match, MatchState.Withdrawn, "opening_ended", Now.AddDays(20)), (end.MatchId, end.State, end.ReasonCode, end.Since));
        Assert.Empty(await Web.EndsToTellAsync(Stranger));
        Assert.Equal(0, await CountMailAsync());

        Assert.Equal(Outcome.NotFound, await Web.RecordEndToldAsync(Stranger, match, SpokenChannel.Telephone, Now.AddDays(21)));
        Assert.Equal(Outcome.Incomplete, await Web.RecordEndToldAsync(Lead, match, "mail", Now.AddDays(21)));
        Assert.Equal(Outcome.Done, await Web.RecordEndToldAsync(Lead, match, SpokenChannel.Telephone, Now.AddDays(21)));
        Assert.Equal(Outcome.Stale, await Web.RecordEndToldAsync(Lead, match, SpokenChannel.Telephone, Now.AddDays(21)));
        Assert.Empty(await Web.EndsToTellAsync(Lead));
    }

    [Fact]
    public async Task OpeningEnded_PersonWithEmail_GetsAMailAndIsNotOnTheList()
    {
        var match = await MatchAsync(MatchState.Accepted);
        await EndOpeningAsync();

        await Jobs.CloseMatchesOfEndedOpeningsAsync(new MatchSettings(), 10, Now);

        Assert.Equal("pending", await MessageStateAsync(match, "closed_for_candidate"));
        Assert.Empty(await Web.EndsToTellAsync(Lead));
    }

    [Fact]
    public async Task MailOfTheEndFailed_TheCounsellorTellsIt()
    {
        var match = await MatchAsync(MatchState.Accepted);
        await EndOpeningAsync();
        await Jobs.CloseMatchesOfEndedOpeningsAsync(new MatchSettings(), 10, Now);
        await ExecuteAsync("update message set state = 'failed' where kind = 'closed_for_candidate'");

        Assert.Equal(match, Assert.Single(await Web.EndsToTellAsync(Lead)).MatchId);
    }

    [Fact]
    public async Task NotRetained_ByEitherSide_IsToTell()
    {
        var byCompany = await MatchAsync(MatchState.Introduced, r => r.WithoutEmail());
        var byCounsellor = await MatchAsync(MatchState.Interviewed, r => r.WithoutEmail());
        var company = PlacementParty.Company(Opening.Company!.Id, Opening.Company.RecruiterId);

        Assert.Equal(Outcome.Done, await Web.DeclineCandidateAsync(company, byCompany, "experience", null, Now));
        Assert.Equal(Outcome.Done, await Web.RecordNotRetainedAsync(Lead, byCounsellor, "skills", "", Now.AddMinutes(1)));

        Assert.Equal([byCompany, byCounsellor], (await Web.EndsToTellAsync(Lead)).Select(end => end.MatchId));
    }

    [Fact]
    public async Task Superseded_ByAHireElsewhere_IsToTell()
    {
        var match = await MatchAsync(MatchState.Offered, r => r.WithoutEmail());

        await Web.EndAfterHireAsync(Lead, match, Now);

        Assert.Equal(MatchState.Superseded, Assert.Single(await Web.EndsToTellAsync(Lead)).State);
    }

    [Theory]
    [InlineData("not_wanted", 0)]
    [InlineData("duplicate", 1)]
    public async Task Withdrawn_ByTheCounsellor_IsToTellUnlessThePersonSaidSo(string reason, int toTell)
    {
        var match = await MatchAsync(MatchState.Accepted, r => r.WithoutEmail());

        await Web.WithdrawMatchAsync(Lead, match, reason, null, Now);

        Assert.Equal(toTell, (await Web.EndsToTellAsync(Lead)).Count);
    }

    [Fact]
    public async Task NothingWasOffered_OrThePersonLeft_NobodyIsToTell()
    {
        await MatchAsync(MatchState.Proposed, r => r.WithoutEmail());
        await MatchAsync(MatchState.Validated, r => r.WithoutEmail());
        var leaving = await ResidentAsync(r => r.WithoutEmail());
        await Data.CreateMatchAsync(m => m.Of(leaving).InState(MatchState.Accepted));
        await Web.PronounceExitAsync(Lead, new ExitToPronounce(leaving.Id, ExitFact.Moved, null, new DateOnly(2026, 11, 24)), Now);
        await EndOpeningAsync();

        await Jobs.CloseMatchesOfEndedOpeningsAsync(new MatchSettings(), 10, Now);

        Assert.Empty(await Web.EndsToTellAsync(Lead));
        Assert.Equal(0, await CountMailAsync());
    }

    private Task<long> CountMailAsync() => ReadAsync<long>("select count(*) from message where kind = 'closed_for_candidate'");

    private Task EndOpeningAsync() => ExecuteAsync(
        "insert into opening_event (id, opening_id, to_state, actor, actor_id, at) values (gen_random_uuid(), @Id, 'withdrawn', 'company', @RecruiterId, @Now)",
        new { Opening.Id, Opening.Company!.RecruiterId, Now });
}
