using Matching.Jobs.Hosting;
using Matching.Testing;
using Npgsql;

namespace Matching.Jobs.Tests.Hosting;

public sealed class HangfireSchemaTests
{
    private const string Count = "select count(*) from hangfire.job";

    [Fact]
    public async Task Install_Twice_LetsJobsWorkAndKeepsTheWebOut()
    {
        await using var database = await TestDatabase.CreateAsync();
        await HangfireSchema.InstallAsync(database.ConnectionString);
        await HangfireSchema.InstallAsync(database.ConnectionString);

        await using var asJobs = database.DataSource("passerelle_jobs").CreateCommand(Count);
        Assert.Equal(0L, await asJobs.ExecuteScalarAsync());

        await using var asWeb = database.DataSource("passerelle_web").CreateCommand(Count);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => asWeb.ExecuteScalarAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }
}
