using Matching.Data.Offers;
using Matching.Data.Outbox;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Outbox;

public sealed class RecordSentTests : OutboxTestBase
{
    [Fact]
    public async Task Record_Offer_IsOfferedByMailWithItsDateInTheSameTransaction()
    {
        var match = await PromisedOfferAsync();
        var claimed = await ClaimOneAsync();

        Assert.True(await Jobs.RecordSentAsync(claimed.Id, claimed.Attempts, RecordOfferMailed.Follows(AnswerBy), Now));

        Assert.Equal(MatchState.Offered, await Data.StateOfAsync(match));
        Assert.Equal("sent", await MessageStateAsync(match));
        Assert.Equal("mail", await ReadAsync<string>("select channel from offer where match_id = @Id and message_id = @message", new { match.Id, message = claimed.Id }));
        Assert.Equal(AnswerBy, await ReadAsync<DateTimeOffset>("select answer_by from offer where match_id = @Id", match));
        Assert.Equal("rule", await ReadAsync<string>("select actor from match_event where match_id = @Id and to_state = 'offered' and channel = 'mail'", match));
    }

    [Fact]
    public async Task Record_Twice_CountsOnce()
    {
        var match = await PromisedOfferAsync();
        var claimed = await ClaimOneAsync();
        await Jobs.RecordSentAsync(claimed.Id, claimed.Attempts, RecordOfferMailed.Follows(AnswerBy), Now);

        Assert.False(await Jobs.RecordSentAsync(claimed.Id, claimed.Attempts, RecordOfferMailed.Follows(AnswerBy), Now));

        Assert.Equal(1, await ReadAsync<long>("select count(*) from match_event where match_id = @Id and to_state = 'offered'", match));
    }

    [Fact]
    public async Task Record_ByAWorkerWhoseClaimWasTakenOver_RecordsNothing()
    {
        var match = await PromisedOfferAsync();
        var first = await ClaimOneAsync();
        await Jobs.MarkInDoubtAsync(Now + Lease + Lease, 10);
        await Jobs.SettleAbsentAsync(first.Id, first.Attempts, Now + Lease + Lease);
        await ClaimOneAsync(Now + Lease + Lease);

        Assert.False(await Jobs.RecordSentAsync(first.Id, first.Attempts, RecordOfferMailed.Follows(AnswerBy), Now));
        Assert.Equal("sending", await MessageStateAsync(match));
    }

    [Fact]
    public async Task Record_MatchThatEndedWhileTheMailTravelled_TellsTheCandidate()
    {
        var match = await PromisedOfferAsync();
        var claimed = await ClaimOneAsync();
        await MoveAsync(match, MatchState.Withdrawn, Actor.Rule, "opening_ended");

        await Jobs.RecordSentAsync(claimed.Id, claimed.Attempts, RecordOfferMailed.Follows(AnswerBy), Now);

        Assert.Equal(MatchState.Withdrawn, await Data.StateOfAsync(match));
        Assert.Equal("sent", await MessageStateAsync(match));
        Assert.Equal("pending", await MessageStateAsync(match, MessageKind.ClosedForCandidate));
    }
}
