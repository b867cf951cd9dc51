using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Matching.Jobs.Messages;
using Matching.Jobs.Tests.Hosting;

namespace Matching.Jobs.Tests.Messages;

public sealed class ReconcileMessagesTests : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private JobsTestHost host = null!;

    public async Task InitializeAsync() => host = await JobsTestHost.CreateAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Reconcile_WorkerDiedAfterTheMailLeft_RecordsItWithoutSendingAgain()
    {
        var match = await host.PromisedOfferAsync();
        var claimed = await ClaimAsync();
        await File.WriteAllTextAsync(Path.Combine(host.PickupFolder, $"{claimed.MessageId}.eml"), "left before the crash");

        await ReconcileAfterTheLeaseAsync();
        await host.RunAsync<SendMessages>(job => job.RunAsync(default));

        Assert.Equal(("sent", MatchState.Offered), (await host.MessageStateAsync(match), await host.StateOfAsync(match)));
        Assert.Equal("left before the crash", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(host.PickupFolder))));
    }

    [Fact]
    public async Task Reconcile_WorkerDiedBeforeTheMailLeft_SendsIt()
    {
        var match = await host.PromisedOfferAsync();
        await ClaimAsync();

        await ReconcileAfterTheLeaseAsync();
        await host.RunAsync<SendMessages>(job => job.RunAsync(default));

        Assert.Equal("sent", await host.MessageStateAsync(match));
        Assert.Single(host.Mails());
    }

    [Fact]
    public async Task Reconcile_LeaseThatRuns_TouchesNothing()
    {
        var match = await host.PromisedOfferAsync();
        await ClaimAsync();

        host.Clock.Advance(Lease / 2);
        await host.RunAsync<ReconcileMessages>(job => job.RunAsync(default));

        Assert.Equal("sending", await host.MessageStateAsync(match));
    }

    [Fact]
    public async Task Reconcile_JustAfterTheLease_WaitsForTheLogToSettle()
    {
        var match = await host.PromisedOfferAsync();
        await ClaimAsync();

        host.Clock.Advance(Lease + TimeSpan.FromSeconds(1));
        await host.RunAsync<ReconcileMessages>(job => job.RunAsync(default));

        Assert.Equal("in_doubt", await host.MessageStateAsync(match));
    }

    private async Task<ClaimedMessage> ClaimAsync() => Assert.Single((await host.Owner.ClaimMessagesAsync(10, host.Now, Lease)).Messages);

    private async Task ReconcileAfterTheLeaseAsync()
    {
        host.Clock.Advance(Lease + TimeSpan.FromMinutes(1));
        await host.RunAsync<ReconcileMessages>(job => job.RunAsync(default));
    }
}
