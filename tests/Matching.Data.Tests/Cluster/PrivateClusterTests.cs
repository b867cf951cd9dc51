using System.Diagnostics;
using Matching.Data.Cluster;
using Npgsql;

namespace Matching.Data.Tests.Cluster;

public sealed class PrivateClusterTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("passerelle-cluster-").FullName;
    private PrivateCluster cluster = null!;

    public async Task InitializeAsync()
    {
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        cluster = await PrivateCluster.InAsync(folder);
    }

    public async Task DisposeAsync()
    {
        await cluster.StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Start_FromNothingKilledAndStopped_KeepsWhatWasCommitted()
    {
        Assert.Equal(ClusterStart.Created, await cluster.StartAsync());
        await ScalarAsync("create table kept (n int); insert into kept values (42)");
        Assert.Equal(ClusterStart.AlreadyRunning, await (await PrivateCluster.InAsync(folder)).StartAsync());

        using (var server = Process.GetProcessById(cluster.ServerProcessId!.Value))
        {
            server.Kill();
            await server.WaitForExitAsync();
        }

        Assert.False(cluster.IsRunning);
        Assert.Equal(ClusterStart.Started, await cluster.StartAsync());
        Assert.Equal(42, await ScalarAsync("select n from kept"));

        Assert.True(await cluster.StopAsync());
        Assert.False(await cluster.StopAsync());
        Assert.Equal(ClusterStart.Started, await cluster.StartAsync());
        Assert.Equal(42, await ScalarAsync("select n from kept"));
    }

    [Fact]
    public async Task Start_PidFileOfAnotherLivingProcess_IsTakenForStale()
    {
        await cluster.StartAsync();
        var pidFile = Path.Combine(cluster.Folder.Data, "postmaster.pid");
        var lines = await File.ReadAllLinesAsync(pidFile);
        await cluster.StopAsync();
        lines[0] = Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await File.WriteAllLinesAsync(pidFile, lines);

        Assert.False(cluster.IsRunning);
        Assert.Equal(ClusterStart.Started, await cluster.StartAsync());
    }

    [Fact]
    public async Task Start_Durable_LosesNothingOnPowerFailureAndAsksForAPassword()
    {
        await cluster.StartAsync();

        Assert.Equal("on", await ScalarAsync("show fsync"));
        Assert.Equal("on", await ScalarAsync("show full_page_writes"));
        Assert.Equal("UTF8", await ScalarAsync("show server_encoding"));
        var wrong = new NpgsqlConnectionStringBuilder(cluster.ConnectionString()) { Password = "guess", Pooling = false };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync());
        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task ConnectionString_ServerDown_SaysToStartIt()
    {
        var error = Assert.Throws<ClusterException>(() => cluster.ConnectionString());
        Assert.Contains("start it first", error.Message, StringComparison.Ordinal);
        Assert.False(await cluster.StopAsync());
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString() + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
