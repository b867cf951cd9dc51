using Matching.Data.Cluster;

namespace Matching.Data.Tests.Cluster;

public sealed class ServerBinariesTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("passerelle-binaries-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void OnMachine_SeveralFolders_TakesTheFirstThatHoldsAllThreePrograms()
    {
        var clientOnly = Folder("client", "psql", "pg_ctl");
        var complete = Folder("complete", "initdb", "pg_ctl", "postgres");
        var later = Folder("later", "initdb", "pg_ctl", "postgres");

        Assert.Equal(complete, ServerBinaries.OnMachine([clientOnly, complete, later])?.Folder);
        Assert.Null(ServerBinaries.OnMachine([clientOnly, Path.Combine(root, "absent")]));
    }

    private string Folder(string name, params string[] programs)
    {
        var folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
        foreach (var program in programs)
            File.WriteAllText(Path.Combine(folder, program), "");
        return folder;
    }
}
