using Matching.Data.Reference;
using Matching.Engine.Occupations;

namespace Matching.Data.Tests.Reference;

public sealed class OccupationIndexCacheTests : IDisposable
{
    private static readonly OccupationText[] Texts = [new("N1101", "Cariste", [], []), new("N4103", "Conducteur / Conductrice de bus", [], [])];

    private readonly string folder = Directory.CreateTempSubdirectory("passerelle-index-").FullName;
    private readonly List<string> said = [];
    private int built;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Load_KeptIndex_IsReadAndFindsTheSame()
    {
        var first = Load("1");
        var second = Load("1");

        Assert.Equal(1, built);
        Assert.Empty(said);
        Assert.Equal(first.Search("conductrice d'autobus", 5), second.Search("conductrice d'autobus", 5));
        Assert.Equal([Path.Combine(folder, "a.index")], Directory.EnumerateFiles(folder));
    }

    [Fact]
    public void Load_OtherVersion_IsBuiltAgainAndSaid()
    {
        Load("1");
        Load("2");

        Assert.Equal(2, built);
        Assert.Contains("version 1, il faut la version 2", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_AnyByteChangedOrMissing_IsBuiltAgainAndSaid()
    {
        Load("1");
        var path = Path.Combine(folder, "a.index");
        var whole = File.ReadAllBytes(path);
        for (var at = 0; at < whole.Length; at += 97)
        {
            File.WriteAllBytes(path, [.. whole.Select((b, i) => i == at ? (byte)(b ^ 1) : b)]);
            Load("1");
            File.WriteAllBytes(path, whole[..at]);
            Load("1");
        }

        Assert.Equal(said.Count + 1, built);
        Assert.All(said, sentence => Assert.Contains("il est reconstruit", sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_FewOccupations_AreNotKept()
    {
        OccupationIndexCache.Load(Path.Combine(folder, "a.index"), "1", () => Texts, worthKeeping: 3, said.Add);

        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    private OccupationIndex Load(string version) => OccupationIndexCache.Load(
        Path.Combine(folder, "a.index"), version,
        () =>
        {
            built++;
            return Texts;
        },
        worthKeeping: 0, said.Add);
}
