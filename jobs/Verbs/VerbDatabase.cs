using Matching.Data.Cluster;

namespace Matching.Jobs.Verbs;

/// <summary>Which database a verb works on: <c>ConnectionStrings__Matching</c>, else the private cluster of <c>PASSERELLE_DATA</c>.</summary>
internal static class VerbDatabase
{
    public static string? Configured => Environment.GetEnvironmentVariable("ConnectionStrings__Matching") is { Length: > 0 } value ? value : null;

    /// <summary>PASSERELLE_DATA, else <c>.data</c> beside the solution the command was typed in, else <c>.data</c> here.</summary>
    public static string DataFolder
    {
        get
        {
            if (Environment.GetEnvironmentVariable("PASSERELLE_DATA") is { Length: > 0 } named)
                return Path.GetFullPath(named);
            var here = Directory.GetCurrentDirectory();
            for (var folder = new DirectoryInfo(here); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Matching.sln")))
                    return Path.Combine(folder.FullName, ".data");
            }

            return Path.Combine(here, ".data");
        }
    }

    /// <summary>The owner's connection string; starts the private cluster when it is down.</summary>
    public static async Task<string> ConnectionStringAsync(CancellationToken stop)
    {
        if (Configured is { } configured)
            return configured;
        var cluster = await PrivateCluster.InAsync(DataFolder, Durability.Durable, stop);
        await cluster.StartAsync(stop);
        return cluster.ConnectionString();
    }
}
