using Matching.Data.Database;
using Matching.Data.Offers;
using Matching.Data.Outbox;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Outbox;

public sealed class InDoubtTests : OutboxTestBase
{
    private static DateTimeOffset AfterLease => Now + Lease + TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Mark_LeaseThatRuns_IsLeftAlone()
    {
        var match = await PromisedOfferAsync();
        await ClaimOneAsync();

        Assert.Equal(0, await Jobs.MarkInDoubtAsync(Now + Lease - TimeSpan.FromSeconds(1), 10));
        Assert.Equal("sending", await MessageStateAsync(match));
    }

    [Fact]
    public async Task Mark_LeaseThatRanOut_IsInDoubtAndNeverSentAgainByItself()
    {
        var match = await PromisedOfferAsync();
        var claimed = await ClaimOneAsync();

        Assert.Equal(1, await Jobs.MarkInDoubtAsync(AfterLease, 10));

        Assert.Equal(claimed.MessageId, Assert.Single(await Jobs.MessagesInDoubtAsync()).MessageId);
        Assert.Empty((await Jobs.ClaimMessagesAsync(10, AfterLease.AddDays(1), Lease)).Messages);
        Assert.Equal("in_doubt", await MessageStateAsync(match));
    }

    [Fact]
    public async Task Settle_ProvenSent_IsOffered()
    {
        var match = await PromisedOfferAsync();
        var claimed = await ClaimOneAsync();
        await Jobs.MarkInDoubtAsync(AfterLease, 10);

        Assert.Equal(Outcome.Done, await Jobs.SettleSentAsync(claimed.Id, claimed.Attempts, RecordOfferMailed.Follows(AnswerBy), AfterLease));
        Assert.Equal(Outcome.Stale, await Jobs.SettleSentAsync(claimed.Id, claimed.Attempts, RecordOfferMailed.Follows(AnswerBy), AfterLease));

        Assert.Equal(MatchState.Offered, await Data.StateOfAsync(match));
    }

    [Fact]
    public async Task Settle_ProvenAbsent_MayLeaveAgain()
    {
        await PromisedOfferAsync();
        var claimed = await ClaimOneAsync();
        await Jobs.MarkInDoubtAsync(AfterLease, 10);

        Assert.Equal(Outcome.Done, await Jobs.SettleAbsentAsync(claimed.Id, claimed.Attempts, AfterLease));

        Assert.Equal(2, (await ClaimOneAsync(AfterLease)).Attempts);
    }

    [Fact]
    public async Task Settle_AbsentOfAMatchThatEnded_IsCancelled()
    {
        var match = await PromisedOfferAsync();
        var claimed = await ClaimOneAsync();
        await Jobs.MarkInDoubtAsync(AfterLease, 10);
        await MoveAsync(match, MatchState.Withdrawn, Actor.Rule, "opening_ended");

        await Jobs.SettleAbsentAsync(claimed.Id, claimed.Attempts, AfterLease);

        Assert.Equal("cancelled", await MessageStateAsync(match));
    }

    [Fact]
    public async Task Settle_WithoutDoubt_ChangesNothing()
    {
        await PromisedOfferAsync();
        var claimed = await ClaimOneAsync();

        Assert.Equal(Outcome.Stale, await Jobs.SettleAbsentAsync(claimed.Id, claimed.Attempts, Now));
    }
}
