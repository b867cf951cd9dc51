using System.CommandLine;
using Matching.Data.Cluster;

namespace Matching.Jobs.Verbs;

/// <summary>The private PostgreSQL of PASSERELLE_DATA. Standard output carries the connection string alone, for scripts.</summary>
internal static class DatabaseVerb
{
    private static readonly Option<bool> Throwaway = new("--throwaway")
    {
        Description = "For tests only: created without fsync; a crash of the machine loses it.",
    };

    public static Command Create() => Verb.Group(
        "database",
        "The private PostgreSQL of PASSERELLE_DATA (not used when ConnectionStrings__Matching is set).",
        Verb.Create("start", "Create it if needed, start it, print its connection string.", StartAsync, Throwaway),
        Verb.Create("stop", "Stop it.", StopAsync),
        Verb.Create("status", "Print its connection string and succeed when it runs; fail when it does not.", StatusAsync),
        Verb.Create("remove", "Stop it and delete everything in it.", RemoveAsync),
        DatabaseChecksVerb.Create());

    private static async Task<int> StartAsync(VerbRun run)
    {
        if (VerbDatabase.Configured is { } configured)
        {
            run.Console.Note("ConnectionStrings__Matching is set: that database is used and none is started.");
            run.Console.WriteLine(configured);
            return CommandLine.Done;
        }

        var cluster = await ClusterAsync(run, run.Value(Throwaway) ? Durability.Throwaway : Durability.Durable);
        var start = await cluster.StartAsync(run.Stop);
        if (cluster.Folder.Moved)
            run.Console.Note($"The database lives in {cluster.Folder.Path}: the server's user cannot enter {VerbDatabase.DataFolder}.");
        run.Console.Note(start switch
        {
            ClusterStart.Created => $"PostgreSQL created and started in {cluster.Folder.Path}.",
            ClusterStart.Started => $"PostgreSQL started in {cluster.Folder.Path}.",
            _ => $"PostgreSQL was already running in {cluster.Folder.Path}.",
        });
        run.Console.WriteLine(cluster.ConnectionString());
        return CommandLine.Done;
    }

    private static async Task<int> StopAsync(VerbRun run)
    {
        var cluster = await ClusterAsync(run);
        run.Console.Note(await cluster.StopAsync(run.Stop) ? "PostgreSQL stopped." : "PostgreSQL was not running.");
        return CommandLine.Done;
    }

    private static async Task<int> StatusAsync(VerbRun run)
    {
        var cluster = await ClusterAsync(run);
        if (!cluster.IsRunning)
            throw new VerbException($"PostgreSQL is not running in {cluster.Folder.Path}.");
        run.Console.WriteLine(cluster.ConnectionString());
        return CommandLine.Done;
    }

    private static async Task<int> RemoveAsync(VerbRun run)
    {
        var cluster = await ClusterAsync(run);
        await cluster.RemoveAsync(run.Stop);
        run.Console.Note($"The database in {cluster.Folder.Path} is removed.");
        return CommandLine.Done;
    }

    private static Task<PrivateCluster> ClusterAsync(VerbRun run, Durability durability = Durability.Durable) =>
        PrivateCluster.InAsync(VerbDatabase.DataFolder, durability, run.Stop);
}
