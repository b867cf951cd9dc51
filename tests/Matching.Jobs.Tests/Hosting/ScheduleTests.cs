using Hangfire;
using Hangfire.Storage;
using Matching.Jobs.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Jobs.Tests.Hosting;

public sealed class ScheduleTests
{
    [Fact]
    public async Task Apply_WritesTheTableAndRemovesWhatIsNoLongerInIt()
    {
        await using var host = await JobsTestHost.CreateAsync();
        var recurring = host.Services.GetRequiredService<IRecurringJobManager>();
        var storage = host.Services.GetRequiredService<JobStorage>();
        recurring.AddOrUpdate("of-an-older-version", () => Console.WriteLine(), Cron.Daily);

        Schedule.Apply(recurring, storage, "*/7 * * * *");

        using var connection = storage.GetConnection();
        var jobs = connection.GetRecurringJobs();
        Assert.Equal(Schedule.Ids.Order(), jobs.Select(job => job.Id).Order());
        Assert.Equal("*/7 * * * *", jobs.Single(job => job.Id == "introduce-accepted").Cron);
        Assert.All(jobs, job => Assert.Equal("Europe/Paris", job.TimeZoneId));
        // A worker can build each of them, and none carries anybody's data.
        await using var scope = host.Services.CreateAsyncScope();
        Assert.All(jobs, job => Assert.NotNull(scope.ServiceProvider.GetRequiredService(job.Job.Type)));
        Assert.All(jobs, job => Assert.Equal([typeof(CancellationToken)], job.Job.Method.GetParameters().Select(parameter => parameter.ParameterType)));
    }
}
