using System.Security.Cryptography;

namespace Matching.Data.Cluster;

/// <summary>Makes the data folder of a cluster once: UTF-8 in French order, checksums, passwords by SCRAM, reachable from this machine only.</summary>
internal sealed class ClusterCreation(ClusterFolder folder, ServerBinaries binaries, Durability durability)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public async Task CreateAsync(CancellationToken ct)
    {
        // Without the mark an earlier creation was interrupted: nothing in it was ever used.
        if (Directory.Exists(folder.Data))
            Directory.Delete(folder.Data, recursive: true);
        Directory.CreateDirectory(folder.Data, OwnerOnly);
        Directory.CreateDirectory(folder.Log, OwnerOnly);

        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));
        WritePrivately(folder.PasswordFile, password);
        var handedOver = Path.Combine(folder.Log, "password");
        WritePrivately(handedOver, password);
        try
        {
            await ServerProcess.GiveToServerAsync(folder.Data, ct);
            await ServerProcess.GiveToServerAsync(folder.Log, ct);
            await InitAsync(handedOver, ct);
        }
        finally
        {
            File.Delete(handedOver);
        }

        await ConfigureAsync(ct);
    }

    private async Task InitAsync(string passwordFile, CancellationToken ct)
    {
        string[] arguments =
        [
            "-D", folder.Data, "-U", PrivateCluster.Owner, "--pwfile", passwordFile, "--auth=scram-sha-256",
            "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=fr-FR",
            .. durability == Durability.Durable ? ["--data-checksums"] : (string[])["--no-sync"],
        ];
        var result = await ServerProcess.RunAsServerAsync(folder.Path, binaries.InitDb, arguments, ct);
        if (!result.Succeeded)
            throw new ClusterException($"initdb of {binaries.Folder} failed in {folder.Path}: {result.Output.Trim()}");
    }

    private Task ConfigureAsync(CancellationToken ct) =>
        File.AppendAllTextAsync(Path.Combine(folder.Data, "postgresql.conf"), durability == Durability.Durable ? Common : Common + Fast, ct);

    private const string Common =
        """

        # Passerelle
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        max_connections = 200
        timezone = 'UTC'
        log_timezone = 'UTC'

        """;

    private const string Fast =
        """
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        wal_level = minimal
        max_wal_senders = 0

        """;

    private static void WritePrivately(string file, string content)
    {
        File.Delete(file);
        using var stream = new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        using var writer = new StreamWriter(stream);
        writer.Write(content);
    }
}
