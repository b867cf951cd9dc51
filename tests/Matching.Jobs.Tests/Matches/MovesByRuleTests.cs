using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Matching.Jobs.Matches;
using Matching.Jobs.Offers;
using Matching.Jobs.Openings;
using Matching.Jobs.Tests.Hosting;
using Matching.Testing.Builders;

namespace Matching.Jobs.Tests.Matches;

public sealed class MovesByRuleTests : IAsyncLifetime
{
    private JobsTestHost host = null!;

    public async Task InitializeAsync() => host = await JobsTestHost.CreateAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Lapse_ReviewTimeIsOver_LapsesWithItsReasonOnce()
    {
        var late = await host.Data.CreateMatchAsync(m => m.ReviewedBy(host.Now.AddMinutes(-1)));
        var inTime = await host.Data.CreateMatchAsync(m => m.ReviewedBy(host.Now.AddMinutes(1)));

        await TwiceAsync<LapseProposals>(job => job.RunAsync(default));

        Assert.Equal((MatchState.Lapsed, MatchState.Proposed), (await host.StateOfAsync(late), await host.StateOfAsync(inTime)));
        Assert.Equal("deadline_passed", await host.ReadAsync<string>("select reason_code from match_event where match_id = @Id and to_state = 'lapsed'", late));
    }

    [Fact]
    public async Task Lapse_PostponedToADate_WaitsForIt()
    {
        var match = await host.Data.CreateMatchAsync(m => m.ReviewedBy(host.Now.AddMinutes(-1)));
        await host.ReadAsync<int?>("update match set postponed_until = '2026-11-30' where id = @Id returning 1", match);

        await host.RunAsync<LapseProposals>(job => job.RunAsync(default));
        Assert.Equal(MatchState.Proposed, await host.StateOfAsync(match));

        host.Clock.Advance(TimeSpan.FromDays(6));
        await host.RunAsync<LapseProposals>(job => job.RunAsync(default));
        Assert.Equal(MatchState.Lapsed, await host.StateOfAsync(match));
    }

    [Fact]
    public async Task Unanswered_AfterTheLastDay_IsToCallBack()
    {
        var match = await host.Data.CreateMatchAsync(MatchState.Offered);

        await host.RunAsync<MarkUnanswered>(job => job.RunAsync(default));
        Assert.Equal(MatchState.Offered, await host.StateOfAsync(match));

        host.Clock.Advance(TimeSpan.FromDays(7));
        await TwiceAsync<MarkUnanswered>(job => job.RunAsync(default));
        Assert.Equal(MatchState.Unanswered, await host.StateOfAsync(match));
    }

    [Fact]
    public async Task Introduce_WithinTheTimeToChangeOnesMind_WaitsThenOpensTheDoorAndTellsBothOnce()
    {
        var match = await host.Data.CreateMatchAsync(MatchState.Accepted);

        host.Clock.Advance(TimeSpan.FromMinutes(58));
        await host.RunAsync<IntroduceAccepted>(job => job.RunAsync(default));
        Assert.Equal(MatchState.Accepted, await host.StateOfAsync(match));

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await TwiceAsync<IntroduceAccepted>(job => job.RunAsync(default));

        Assert.Equal(MatchState.Introduced, await host.StateOfAsync(match));
        Assert.Equal(match.Opening.Company!.Id, await host.ReadAsync<Guid>("select company_id from introduction where match_id = @Id", match));
        Assert.Equal("pending", await host.MessageStateAsync(match, MessageKind.IntroductionForCandidate));
        Assert.Equal(
            match.Opening.Company.RecruiterId,
            await host.ReadAsync<Guid>("select account_id from message where kind = 'introduction_for_company' and match_id = @Id", match));
    }

    [Fact]
    public async Task Introduce_SpottedOpening_GrantsNothingAndMailsNobody()
    {
        var opening = await host.Data.CreateOpeningAsync(o => o.Spotted());
        var match = await host.Data.CreateMatchAsync(m => m.For(opening).InState(MatchState.Accepted));
        host.Clock.Advance(TimeSpan.FromHours(1));

        await host.RunAsync<IntroduceAccepted>(job => job.RunAsync(default));

        Assert.Equal(MatchState.Introduced, await host.StateOfAsync(match));
        Assert.Equal(0, await host.ReadAsync<long>("select count(*) from introduction"));
        Assert.Equal(0, await host.CountMessagesAsync(MessageKind.IntroductionForCandidate));
    }

    [Fact]
    public async Task Close_OpeningWithdrawn_EndsWhatIsOpenAndTellsThoseWhoKnew()
    {
        var opening = await host.Data.CreateOpeningAsync();
        var proposed = await MatchAsync(opening, MatchState.Proposed);
        var validated = await MatchAsync(opening, MatchState.Validated);
        var offered = await MatchAsync(opening, MatchState.Offered);
        var accepted = await MatchAsync(opening, MatchState.Accepted);
        var introduced = await MatchAsync(opening, MatchState.Introduced);
        await EndAsync(opening, OpeningState.Filled);

        await TwiceAsync<CloseMatches>(job => job.RunAsync(default));

        Assert.Equal(MatchState.Lapsed, await host.StateOfAsync(proposed));
        foreach (var match in new[] { validated, offered, accepted })
            Assert.Equal(MatchState.Withdrawn, await host.StateOfAsync(match));
        Assert.Equal(MatchState.Introduced, await host.StateOfAsync(introduced));
        Assert.Equal(2, await host.CountMessagesAsync(MessageKind.ClosedForCandidate));

        host.Clock.Advance(TimeSpan.FromDays(15));
        await host.RunAsync<CloseMatches>(job => job.RunAsync(default));
        Assert.Equal(MatchState.Withdrawn, await host.StateOfAsync(introduced));
        Assert.Equal(3, await host.CountMessagesAsync(MessageKind.ClosedForCandidate));
    }

    [Fact]
    public async Task Close_OpeningExpired_KeepsThoseWhoSaidYes()
    {
        var opening = await host.Data.CreateOpeningAsync();
        var accepted = await MatchAsync(opening, MatchState.Accepted);
        var offered = await MatchAsync(opening, MatchState.Offered);
        await EndAsync(opening, OpeningState.Expired);

        await host.RunAsync<CloseMatches>(job => job.RunAsync(default));

        Assert.Equal((MatchState.Accepted, MatchState.Withdrawn), (await host.StateOfAsync(accepted), await host.StateOfAsync(offered)));
    }

    [Fact]
    public async Task Expire_LastDayToApplyIsOver_Expires()
    {
        var over = await host.Data.CreateOpeningAsync();
        var today = await host.Data.CreateOpeningAsync();
        await host.ReadAsync<int?>("update opening set apply_by = '2026-11-23' where id = @Id returning 1", over);
        await host.ReadAsync<int?>("update opening set apply_by = '2026-11-24' where id = @Id returning 1", today);

        await TwiceAsync<ExpireOpenings>(job => job.RunAsync(default));

        Assert.Equal((OpeningState.Expired, OpeningState.Published), (await StateAsync(over), await StateAsync(today)));
    }

    [Fact]
    public async Task Fill_EveryPositionHasItsConfirmedHire_IsFilled()
    {
        var one = await host.Data.CreateOpeningAsync();
        var two = await host.Data.CreateOpeningAsync(o => o.WithPositions(2));
        await host.Data.CreateMatchAsync(m => m.For(one).HiredAndConfirmed());
        await host.Data.CreateMatchAsync(m => m.For(two).HiredAndConfirmed());
        await MatchAsync(two, MatchState.Hired);

        await TwiceAsync<FillOpenings>(job => job.RunAsync(default));

        Assert.Equal((OpeningState.Filled, OpeningState.Published), (await StateAsync(one), await StateAsync(two)));
    }

    private Task<TestMatch> MatchAsync(TestOpening opening, string state) => host.Data.CreateMatchAsync(m => m.For(opening).InState(state));

    private async Task EndAsync(TestOpening opening, string state)
    {
        await using var connection = await host.Owner.OpenConnectionAsync();
        await Data.Openings.AppendOpeningEvent.AppendAsync(connection, new Data.Openings.OpeningEvent(opening.Id, state, Actor.Rule, host.Now));
    }

    private Task<string> StateAsync(TestOpening opening) => host.ReadAsync<string>("select state from opening where id = @Id", opening);

    private async Task TwiceAsync<TJob>(Func<TJob, Task> run)
        where TJob : notnull
    {
        await host.RunAsync(run);
        await host.RunAsync(run);
    }
}
