using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Outbox;

public sealed class ClaimMessagesTests : OutboxTestBase
{
    [Fact]
    public async Task Claim_MessageThatIsDue_LeasesItToOneWorker()
    {
        var match = await PromisedOfferAsync();

        var claimed = await ClaimOneAsync();

        Assert.Equal((match.Id, 1, Now + Lease), (claimed.MatchId, claimed.Attempts, claimed.LeaseUntil));
        Assert.Empty((await Jobs.ClaimMessagesAsync(10, Now, Lease)).Messages);
    }

    [Fact]
    public async Task Claim_WithinTheTimeToUndo_TakesNothing()
    {
        await PromisedOfferAsync(notBefore: Now.AddMinutes(10));

        Assert.Empty((await Jobs.ClaimMessagesAsync(10, Now.AddMinutes(9), Lease)).Messages);
        Assert.Single((await Jobs.ClaimMessagesAsync(10, Now.AddMinutes(10), Lease)).Messages);
    }

    [Fact]
    public async Task Claim_OfferWhoseValidationWasUndone_CancelsIt()
    {
        var match = await PromisedOfferAsync();
        await MoveAsync(match, MatchState.Proposed, Actor.Counsellor);

        var claimed = await Jobs.ClaimMessagesAsync(10, Now, Lease);

        Assert.Equal((0, 1), (claimed.Messages.Count, claimed.Cancelled));
        Assert.Equal("cancelled", await MessageStateAsync(match));
    }

    [Fact]
    public async Task Claim_WhileTheUndoIsUnderWay_LeavesTheOfferAlone()
    {
        var match = await PromisedOfferAsync();
        await using var counsellor = await Owner.OpenConnectionAsync();
        await using var undo = await counsellor.BeginTransactionAsync();
        await counsellor.AppendAsync(new MatchEvent(match.Id, Actor.Counsellor, Now) { To = MatchState.Proposed, ActorId = match.Resident.Lead.Id });

        Assert.Empty((await Jobs.ClaimMessagesAsync(10, Now, Lease)).Messages);
        await undo.CommitAsync();

        Assert.Empty((await Jobs.ClaimMessagesAsync(10, Now, Lease)).Messages);
        Assert.Equal("cancelled", await MessageStateAsync(match));
    }

    [Fact]
    public async Task Claim_FourWorkersAtOnce_ShareWithoutOverlap()
    {
        var match = await Data.CreateMatchAsync(MatchState.Offered);
        await using (var connection = await Jobs.OpenConnectionAsync())
        {
            for (var i = 0; i < 40; i++)
                await connection.PromiseAsync(new PromisedMessage(MessageKind.ClosedForCandidate, $"closed:{i}") { MatchId = match.Id }, Now);
        }

        var chunks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Jobs.ClaimMessagesAsync(10, Now, Lease)));
        var rest = await Jobs.ClaimMessagesAsync(40, Now, Lease);

        var claimed = chunks.SelectMany(chunk => chunk.Messages).Concat(rest.Messages).Select(message => message.Id).ToList();
        Assert.Equal(40, claimed.Count);
        Assert.Equal(40, claimed.Distinct().Count());
    }

    [Fact]
    public async Task Release_NeverBegun_IsClaimedAgainWithoutCountingAsAnAttempt()
    {
        await PromisedOfferAsync();
        var claimed = await ClaimOneAsync();

        await Jobs.ReleaseMessagesAsync([claimed]);

        Assert.Equal(1, (await ClaimOneAsync()).Attempts);
    }
}
