using Matching.Engine.Domain;
using Matching.Jobs.Commitments;
using Matching.Jobs.Tests.Hosting;

namespace Matching.Jobs.Tests.Commitments;

public sealed class MissCommitmentsTests
{
    [Fact]
    public async Task Run_AfterMidnightInParisOnTheLastDay_IsMissed()
    {
        await using var host = await JobsTestHost.CreateAsync();
        var lastDay = WorkingDays.DayInParis(host.Now);
        var commitment = await host.Data.CreateCommitmentAsync(c => c.From(lastDay.AddMonths(-6), lastDay));

        await host.RunAsync<MissCommitments>(job => job.RunAsync(default));
        Assert.Equal(CommitmentState.Signed, await StateAsync(host, commitment.Id));

        host.Clock.Advance(TimeSpan.FromDays(1));
        await host.RunAsync<MissCommitments>(job => job.RunAsync(default));
        Assert.Equal(CommitmentState.Missed, await StateAsync(host, commitment.Id));
    }

    private static Task<string> StateAsync(JobsTestHost host, Guid id) =>
        host.ReadAsync<string>("select state from hiring_commitment where id = @id", new { id });
}
