using Matching.Data.Outbox;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Outbox;

public sealed class RecordFailedTests : OutboxTestBase
{
    [Fact]
    public async Task Failed_MailToACandidate_TellsTheirCounsellorOnce()
    {
        var match = await PromisedOfferAsync();
        var claimed = await ClaimOneAsync();

        await Jobs.RecordFailedAsync(claimed, "smtp_550", Now);
        await Jobs.RecordFailedAsync(claimed, "smtp_550", Now);

        Assert.Equal("failed", await MessageStateAsync(match));
        Assert.Equal(MatchState.Validated, await Data.StateOfAsync(match));
        Assert.Equal(
            match.Resident.Lead.Id,
            await ReadAsync<Guid>("select account_id from message where kind = 'undelivered_for_counsellor' and match_id = @Id", match));
    }

    [Fact]
    public async Task Failed_MailToAnAccount_TellsNobody()
    {
        var counsellor = await Data.CreateCounsellorAsync();
        await using (var connection = await Jobs.OpenConnectionAsync())
            await connection.PromiseAsync(new PromisedMessage(MessageKind.ReviewForCounsellor, "review") { AccountId = counsellor.Id }, Now);

        await Jobs.RecordFailedAsync(await ClaimOneAsync(), "smtp_550", Now);

        Assert.Equal(["failed"], await ReadAsync<string[]>("select array_agg(state) from message"));
    }

    [Fact]
    public async Task Later_OfferThatStillStands_WaitsForItsTime()
    {
        await PromisedOfferAsync();
        await Jobs.RecordLaterAsync(await ClaimOneAsync(), "smtp_451", Now.AddMinutes(5));

        Assert.Empty((await Jobs.ClaimMessagesAsync(10, Now.AddMinutes(4), Lease)).Messages);
        Assert.Equal(2, (await ClaimOneAsync(Now.AddMinutes(5))).Attempts);
    }

    [Fact]
    public async Task Later_OfferOfAMatchThatEnded_IsCancelled()
    {
        var match = await PromisedOfferAsync();
        var claimed = await ClaimOneAsync();
        await MoveAsync(match, MatchState.Withdrawn, Actor.Rule, "opening_ended");

        await Jobs.RecordLaterAsync(claimed, "smtp_451", Now.AddMinutes(5));

        Assert.Equal("cancelled", await MessageStateAsync(match));
    }
}
