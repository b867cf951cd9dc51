using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Matching.Data.Cluster;

public enum ClusterStart
{
    Created,
    Started,
    AlreadyRunning,
}

/// <summary>
/// A PostgreSQL server of our own in a folder, on a free port of 127.0.0.1, with a generated password. It outlives the process
/// that started it: a later start finds it by its <c>postmaster.pid</c> and uses it.
/// </summary>
public sealed class PrivateCluster(ClusterFolder folder, Durability durability)
{
    public const string Owner = "passerelle";
    public const string DefaultDatabase = "passerelle";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public ClusterFolder Folder => folder;

    public bool IsRunning => PostmasterPid.ReadLive(folder.Data) is { Ready: true };

    public int? ServerProcessId => PostmasterPid.ReadLive(folder.Data)?.ProcessId;

    public static async Task<PrivateCluster> InAsync(string dataFolder, Durability durability = Durability.Durable, CancellationToken ct = default) =>
        new(await ClusterFolder.InAsync(dataFolder, ct), durability);

    /// <summary>Connection string of the owner; the server must be running.</summary>
    public string ConnectionString(string database = DefaultDatabase) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = PostmasterPid.ReadLive(folder.Data)?.Port ?? throw new ClusterException($"No database server is running in {folder.Path}; start it first."),
        Username = Owner,
        Password = File.ReadAllText(folder.PasswordFile).Trim(),
        Database = database,
        // Three hosts that start together on a busy machine may take longer than the usual 15 s to be let in.
        Timeout = 60,
        IncludeErrorDetail = durability == Durability.Throwaway,
    }.ConnectionString;

    /// <summary>Creates the cluster if it does not exist, starts it if it is down, and returns once it answers.</summary>
    public async Task<ClusterStart> StartAsync(CancellationToken ct = default)
    {
        await using var held = await ClusterLock.TakeAsync(folder.LockFile, Patience, ct);
        if (PostmasterPid.ReadLive(folder.Data) is not null)
        {
            await UntilAnsweringAsync(ct);
            return ClusterStart.AlreadyRunning;
        }

        var binaries = await BinariesAsync(ct);
        var created = !File.Exists(folder.CreatedFile);
        if (created)
            await new ClusterCreation(folder, binaries, durability).CreateAsync(ct);
        await ClearStalePidAsync(ct);
        await StartOnFreePortAsync(binaries, ct);
        await UntilAnsweringAsync(ct);
        if (created)
        {
            await CreateDatabaseAsync(ct);
            await File.WriteAllTextAsync(folder.CreatedFile, binaries.Folder, ct);
        }

        return created ? ClusterStart.Created : ClusterStart.Started;
    }

    /// <returns>False when nothing was running.</returns>
    public async Task<bool> StopAsync(CancellationToken ct = default)
    {
        await using var held = await ClusterLock.TakeAsync(folder.LockFile, Patience, ct);
        if (PostmasterPid.ReadLive(folder.Data) is null)
            return false;
        var binaries = await BinariesAsync(ct);
        var stop = await PgCtlAsync(binaries, ["stop", "-m", "fast", "-w", "-t", "30"], ct);
        if (!stop.Succeeded)
            stop = await PgCtlAsync(binaries, ["stop", "-m", "immediate", "-w", "-t", "10"], ct);
        return stop.Succeeded ? true : throw new ClusterException($"The database server in {folder.Path} does not stop: {stop.Output}");
    }

    /// <summary>Stops the server and deletes the folder, if it was made by us.</summary>
    public async Task RemoveAsync(CancellationToken ct = default)
    {
        await StopAsync(ct);
        if (File.Exists(folder.Mark))
            Directory.Delete(folder.Path, recursive: true);
        else
            throw new ClusterException($"{folder.Path} was not made by Passerelle; nothing in it was deleted.");
    }

    // Data of one major version only opens with it: keep to the programs that made the cluster while they are there.
    private async Task<ServerBinaries> BinariesAsync(CancellationToken ct) =>
        (File.Exists(folder.CreatedFile) ? ServerBinaries.OnMachine([await File.ReadAllTextAsync(folder.CreatedFile, ct)]) : null)
        ?? await ServerBinaries.FindAsync(folder.Package, ct);

    private async Task ClearStalePidAsync(CancellationToken ct)
    {
        for (var waited = 0; PostmasterPid.AnyProcessIn(folder.Data); waited++)
        {
            if (waited > 100)
                throw new ClusterException($"Processes of a killed database server still work in {folder.Data}. End them, then start again.");
            await Task.Delay(100, ct);
        }

        File.Delete(PostmasterPid.FileIn(folder.Data));
    }

    private async Task StartOnFreePortAsync(ServerBinaries binaries, CancellationToken ct)
    {
        CommandResult? start = null;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var port = attempt == 0 && LastPort() is { } last ? last : FreePort();
            start = await PgCtlAsync(binaries, ["start", "-w", "-t", "60", "-l", folder.LogFile, "-o", $"-p {port}"], ct);
            if (start.Succeeded)
            {
                await File.WriteAllTextAsync(folder.PortFile, port.ToString(CultureInfo.InvariantCulture), ct);
                return;
            }
        }

        throw new ClusterException($"The database server in {folder.Path} does not start: {start!.Output}\n{ClusterLog.End(folder.LogFile)}");
    }

    private Task<CommandResult> PgCtlAsync(ServerBinaries binaries, IEnumerable<string> arguments, CancellationToken ct) =>
        ServerProcess.RunAsServerAsync(folder.Path, binaries.PgCtl, ["-D", folder.Data, .. arguments], ct);

    private async Task UntilAnsweringAsync(CancellationToken ct)
    {
        for (var waited = 0; ; waited++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false;Timeout=5");
                await connection.OpenAsync(ct);
                return;
            }
            catch (NpgsqlException notYet) when (waited < 100 && notYet.SqlState is null or "57P03")
            {
                await Task.Delay(200, ct);
            }
        }
    }

    private async Task CreateDatabaseAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var exists = new NpgsqlCommand($"select 1 from pg_database where datname = '{DefaultDatabase}'", connection);
        if (await exists.ExecuteScalarAsync(ct) is not null)
            return;
        await using var create = new NpgsqlCommand($"create database {DefaultDatabase}", connection);
        await create.ExecuteNonQueryAsync(ct);
    }

    // The same port as last time where possible: what a developer noted down stays true.
    private int? LastPort() =>
        File.Exists(folder.PortFile)
        && int.TryParse(File.ReadAllText(folder.PortFile), CultureInfo.InvariantCulture, out var port)
        && IsFree(port)
            ? port
            : null;

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
