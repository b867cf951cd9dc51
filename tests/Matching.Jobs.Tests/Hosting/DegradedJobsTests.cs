using System.Diagnostics.Metrics;
using Hangfire;
using Matching.Engine.Domain;
using Matching.Jobs.Hosting;
using Matching.Jobs.Matches;
using Matching.Jobs.Messages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Schedule = Matching.Jobs.Hosting.Schedule;

namespace Matching.Jobs.Tests.Hosting;

public sealed class DegradedJobsTests : IAsyncLifetime
{
    private const string Counted = "select attempts from job_failure where job = @job and item_id is not distinct from @item";

    private JobsTestHost host = null!;

    public async Task InitializeAsync() => host = await JobsTestHost.CreateAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Lapse_OneThatCannotLapse_LetsTheOthersLapseAndWaits()
    {
        var bad = await host.Data.CreateMatchAsync(m => m.InState(MatchState.Proposed));
        var good = await host.Data.CreateMatchAsync(m => m.InState(MatchState.Proposed));
        await host.RefuseAsync("match_event", $"new.match_id = '{bad.Id}'");
        host.Clock.Advance(TimeSpan.FromDays(60));

        await LapseAsync();
        Assert.Equal((MatchState.Proposed, MatchState.Lapsed), (await host.StateOfAsync(bad), await host.StateOfAsync(good)));
        await LapseAsync();
        Assert.Equal(1, await AttemptsAsync("lapse-proposals", bad.Id));

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await LapseAsync();
        Assert.Equal(2, await AttemptsAsync("lapse-proposals", bad.Id));

        await host.AllowAsync("match_event");
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        await LapseAsync();
        Assert.Equal(MatchState.Lapsed, await host.StateOfAsync(bad));
        Assert.Equal(0, await AttemptsAsync("lapse-proposals", bad.Id));
    }

    [Fact]
    public async Task Job_ThatThrows_IsNotedByTheWorkerAndForgottenWhenItWorks()
    {
        await host.ReadAsync<int>("alter table message rename column lease_until to gone");
        await host.StartAsync();
        var jobs = host.Services.GetRequiredService<IBackgroundJobClient>();

        await UntilAsync(jobs, async () => await AttemptsAsync("send-messages", null) > 0);
        await host.ReadAsync<int>("alter table message rename column gone to lease_until");
        await UntilAsync(jobs, async () => await AttemptsAsync("send-messages", null) == 0);
    }

    [Fact]
    public async Task Job_ThatKeepsThrowing_IsDegradedAndStaysInRotation()
    {
        var outcomes = host.Services.GetRequiredService<JobOutcomes>();
        var seen = new List<(string Name, double Value)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == JobMetrics.Name)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) => seen.Add((instrument.Name, value)));
        listener.SetMeasurementEventCallback<int>((instrument, value, _, _) => seen.Add((instrument.Name, value)));
        listener.Start();

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HealthStatus.Healthy, await JobsStatusAsync());
            await outcomes.Note("send-messages", "42P01");
        }

        Assert.Equal(HealthStatus.Degraded, await JobsStatusAsync());
        listener.RecordObservableInstruments();
        Assert.Equal(3, seen.Count(m => m.Name == "passerelle.jobs.failures"));
        Assert.Contains(("passerelle.jobs.degraded", 1), seen);
        await outcomes.Note("send-messages", null);
        Assert.Equal(HealthStatus.Healthy, await JobsStatusAsync());
    }

    [Fact]
    public async Task Ready_Degraded_Answers200()
    {
        var address = await host.StartAsync();
        for (var i = 0; i < 3; i++)
            await host.Services.GetRequiredService<JobOutcomes>().Note("retrain", "InvalidOperationException");
        using var http = new HttpClient { BaseAddress = address };
        var answer = "";
        for (var i = 0; i < 100 && answer != "Degraded"; i++)
        {
            using var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            answer = await ready.Content.ReadAsStringAsync();
            if (answer == "Degraded")
                Assert.True(ready.IsSuccessStatusCode);
            else
                await Task.Delay(100);
        }

        Assert.Equal("Degraded", answer);
    }

    [Fact]
    public void IdOf_EveryJobOfTheSchedule_IsItsId() => Assert.Equal(
        Schedule.Ids.Order(),
        typeof(Schedule).Assembly.GetTypes().Select(Schedule.IdOf).Where(id => Schedule.Ids.Contains(id)).Order());

    private Task LapseAsync() => host.RunAsync<LapseProposals>(job => job.RunAsync(default));

    private Task<int> AttemptsAsync(string job, Guid? item) => host.ReadAsync<int>(Counted, new { job, item });

    private async Task<HealthStatus> JobsStatusAsync()
    {
        var report = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(check => check.Name == "jobs");
        return report.Status;
    }

    private static async Task UntilAsync(IBackgroundJobClient jobs, Func<Task<bool>> isSo)
    {
        for (var i = 0; i < 60 && !await isSo(); i++)
        {
            jobs.Enqueue<SendMessages>(job => job.RunAsync(CancellationToken.None));
            await Task.Delay(250);
        }

        Assert.True(await isSo());
    }
}
