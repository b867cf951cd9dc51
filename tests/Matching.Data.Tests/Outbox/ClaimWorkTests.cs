using Matching.Data.Outbox;

namespace Matching.Data.Tests.Outbox;

public sealed class ClaimWorkTests : OutboxTestBase
{
    private static readonly string[] Kinds = [WorkKind.RankOpening];

    private static readonly Guid Subject = Guid.CreateVersion7();

    [Fact]
    public async Task Claim_PromisedTwiceWithOneKey_IsOneWork()
    {
        await PromiseAsync();
        await PromiseAsync();

        Assert.Equal(Subject, Assert.Single(await ClaimAsync(Now)).SubjectId);
    }

    [Fact]
    public async Task Claim_OtherKinds_AreLeftToTheirWorkers()
    {
        await PromiseAsync();

        Assert.Empty(await Jobs.ClaimWorkAsync([WorkKind.RankResident], 10, Now, Lease));
    }

    [Fact]
    public async Task Claim_WorkOfAWorkerThatDied_IsTakenOverAndRecordedByTheSecondOnly()
    {
        await PromiseAsync();
        var first = await ClaimAsync(Now);
        Assert.Empty(await ClaimAsync(Now + Lease));

        var second = await ClaimAsync(Now + Lease + TimeSpan.FromSeconds(1));
        await Jobs.RecordDoneAsync(first, Now);
        Assert.Equal("working", await StateAsync());
        await Jobs.RecordDoneAsync(second, Now);

        Assert.Equal("done", await StateAsync());
    }

    [Fact]
    public async Task Fail_UntilItsAttemptsAreSpent_WaitsThenFails()
    {
        await PromiseAsync();

        await Jobs.RecordFailedAsync((await ClaimAsync(Now))[0], "TimeoutException", most: 2, Now.AddMinutes(1));
        Assert.Equal("pending", await StateAsync());
        await Jobs.RecordFailedAsync((await ClaimAsync(Now.AddMinutes(1)))[0], "TimeoutException", most: 2, Now.AddMinutes(3));

        Assert.Equal("failed", await StateAsync());
    }

    private async Task PromiseAsync()
    {
        await using var connection = await Jobs.OpenConnectionAsync();
        await connection.PromiseAsync(WorkKind.RankOpening, Subject, "rank", Now);
    }

    private Task<IReadOnlyList<ClaimedWork>> ClaimAsync(DateTimeOffset at) => Jobs.ClaimWorkAsync(Kinds, 10, at, Lease);

    private Task<string> StateAsync() => ReadAsync<string>("select state from outbox");
}
