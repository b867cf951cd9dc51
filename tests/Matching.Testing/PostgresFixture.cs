using System.Diagnostics;
using Matching.Data.Cluster;

namespace Matching.Testing;

/// <summary>
/// The one PostgreSQL server of a test run. <c>./test</c> starts it and names it in <c>PASSERELLE_TEST_DATABASE</c>; without
/// that (an IDE, a bare <c>dotnet test</c>) this process starts a throwaway cluster, which goes when the process does.
/// </summary>
public static class PostgresFixture
{
    public const string Variable = "PASSERELLE_TEST_DATABASE";

    private static readonly Lazy<Task<string>> Server = new(StartAsync);

    /// <summary>Connection string with the right to create databases and roles.</summary>
    public static Task<string> AdminConnectionStringAsync() => Server.Value;

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return given;

        var folder = Directory.CreateTempSubdirectory("passerelle-tests-").FullName;
        File.SetUnixFileMode(folder, File.GetUnixFileMode(folder) | UnixFileMode.OtherExecute | UnixFileMode.OtherRead);
        var cluster = await PrivateCluster.InAsync(folder, Durability.Throwaway);
        await cluster.StartAsync();
        StopWithThisProcess(cluster, folder);
        return cluster.ConnectionString("postgres");
    }

    // A test host is ended without much ado, sometimes killed: a shell beside it waits for its end and clears up.
    private static void StopWithThisProcess(PrivateCluster cluster, string folder)
    {
        const string script =
            """
            exec >/dev/null 2>&1 </dev/null
            while [ -e "/proc/$1" ]; do sleep 0.5; done
            kill -QUIT "$2"
            while [ -e "/proc/$2/cwd/." ]; do sleep 0.1; done
            rm -rf "$3"
            """;
        string[] arguments = ["sh", "-c", script, "sh", $"{Environment.ProcessId}", $"{cluster.ServerProcessId}", folder];
        Process.Start("setsid", arguments).Dispose();
    }
}
