using System.Security.Cryptography;
using System.Text;

namespace Matching.Data.Cluster;

/// <summary>
/// The places of one cluster below a data folder. The server's user must be able to go through every parent: where it cannot
/// (root's home), the cluster lives below <c>/var/lib/passerelle</c>, under a name derived from the data folder.
/// </summary>
public sealed class ClusterFolder
{
    private const string MarkName = ".made-by-passerelle";
    private const string Elsewhere = "/var/lib/passerelle";

    private ClusterFolder(string path, bool moved) => (Path, Moved) = (path, moved);

    public string Path { get; }

    /// <summary>True when the cluster could not live in the data folder itself.</summary>
    public bool Moved { get; }

    public string Data => System.IO.Path.Combine(Path, "data");

    public string LogFile => System.IO.Path.Combine(Path, "log", "postgresql.log");

    internal string Log => System.IO.Path.Combine(Path, "log");

    internal string PasswordFile => System.IO.Path.Combine(Path, "password");

    internal string LockFile => System.IO.Path.Combine(Path, "lock");

    internal string PortFile => System.IO.Path.Combine(Path, "port");

    internal string CreatedFile => System.IO.Path.Combine(Path, "created");

    /// <summary>Only a folder with this file in it is ever deleted.</summary>
    internal string Mark => System.IO.Path.Combine(Path, MarkName);

    internal string Package => System.IO.Path.Combine(Path, "server");

    /// <summary>Makes the folder if needed and checks that the server's user can reach it.</summary>
    public static async Task<ClusterFolder> InAsync(string dataFolder, CancellationToken ct = default)
    {
        var full = System.IO.Path.GetFullPath(dataFolder).TrimEnd('/');
        var path = System.IO.Path.Combine(Real(full), "postgres");
        if (await MakeAsync(path, ct))
            return new ClusterFolder(path, moved: false);

        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..12];
        var other = System.IO.Path.Combine(Elsewhere, name);
        if (await MakeAsync(other, ct))
            return new ClusterFolder(other, moved: true);
        throw new ClusterException(
            $"The database server runs as user {ServerProcess.UnprivilegedId}, which can reach neither {path} nor {other}. "
            + "Set PASSERELLE_DATA to a folder whose parents every user may enter, for instance /srv/passerelle.");
    }

    private static async Task<bool> MakeAsync(string path, CancellationToken ct)
    {
        var existed = Directory.Exists(path);
        Directory.CreateDirectory(path);
        if (ServerProcess.NeedsUnprivilegedUser)
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        var reached = await ServerProcess.CanReachAsync(path, ct);
        if (existed)
            return reached;
        if (reached)
            await File.WriteAllTextAsync(System.IO.Path.Combine(path, MarkName), "", ct);
        else
            Directory.Delete(path);
        return reached;
    }

    private static string Real(string folder)
    {
        Directory.CreateDirectory(folder);
        return Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder;
    }
}
