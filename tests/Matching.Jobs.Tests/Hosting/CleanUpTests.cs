using Matching.Jobs.Hosting;

namespace Matching.Jobs.Tests.Hosting;

public sealed class CleanUpTests
{
    [Fact]
    public async Task CleanUp_KeptFormWhoseTimeIsOver_Goes()
    {
        await using var host = await JobsTestHost.CreateAsync();
        var account = (await host.Data.CreateCounsellorAsync()).Id;
        await host.ReadAsync<int?>(
            """
            insert into kept_form (id, account_id, content, created_at, expires_at)
            select gen_random_uuid(), @account, 'x', @now - interval '1 hour', @now + ends
            from unnest(array[interval '-1 minute', interval '29 minutes']) as ends
            """,
            new { account, now = host.Now });

        await host.RunAsync<CleanUp>(job => job.RunAsync(CancellationToken.None));

        Assert.Equal(1, await host.ReadAsync<long>("select count(*) from kept_form where expires_at > @now", new { now = host.Now }));
        Assert.Equal(1, await host.ReadAsync<long>("select count(*) from kept_form"));
    }
}
