using System.Text;
using System.Text.RegularExpressions;
using Dapper;
using Matching.Data.Reference;
using Matching.Data.Reference.Rome;
using Matching.Testing;
using Xunit.Abstractions;

namespace Matching.Data.Tests.Reference;

public sealed partial class ImportRomeTests(ITestOutputHelper output)
{
    [SkippableFact]
    public async Task Import_OfficialExport_LoadsEveryRowInTime()
    {
        var folder = TestDataFolder.Require("rome-v460");
        await using var database = await TestDatabase.CreateAsync();
        var db = database.DataSource();
        await db.LoadStarterReferenceAsync(TestClock.At());
        var started = TimeProvider.System.GetTimestamp();

        var counts = await db.ImportRomeAsync(RomeExport.In(folder), TestClock.At());

        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        output.WriteLine($"import rome: {seconds:0.0} s");
        Assert.Equal((1584, 13120, 14912, 33671, 90556), (
            counts["occupations"], counts["appellations"], counts["mobility"], counts["skills"], counts["occupation_skills"]));
        await using var connection = await db.OpenConnectionAsync();
        Assert.Equal(1584, await connection.ExecuteScalarAsync<int>("select count(*) from occupation where source = 'rome'"));
        Assert.Equal(90556, await connection.ExecuteScalarAsync<int>("select count(*) from occupation_skill"));
        Assert.Contains("fenwick", await connection.ExecuteScalarAsync<string[]>("select words from occupation where code = 'N1101'") ?? []);
        Assert.Equal("460", await connection.ExecuteScalarAsync<string>("select version from reference_load where name = 'rome'"));
        Assert.True(seconds < 30, $"{seconds:0.0} s");
    }

    [Fact]
    public async Task Import_SmallExportWithItsQuirks_IsReadAndReplacesLinks()
    {
        using var folder = new ExportFolder();
        // A field holds a line break and doubled quotes; one file is Latin-1, and is not one that is read.
        folder.Write("referentiel_code_rome", "code_rome,libelle_rome\n\"N1101\",\"Cariste\"\n\"N1103\",\"Préparateur,\ndit \"\"picker\"\"\"\n");
        File.WriteAllBytes(Path.Combine(folder.Path, "unix_arborescence_secteur_naf_v461_utf8.csv"), Encoding.Latin1.GetBytes("é"));
        await using var database = await TestDatabase.CreateAsync();
        var db = database.DataSource();
        await db.LoadStarterReferenceAsync(TestClock.At());

        await db.ImportRomeAsync(RomeExport.In(folder.Path), TestClock.At());
        await db.ImportRomeAsync(RomeExport.In(folder.Path), TestClock.At());

        await using var connection = await db.OpenConnectionAsync();
        Assert.Equal("Préparateur,\ndit \"picker\"", await connection.ExecuteScalarAsync<string>("select label from occupation where code = 'N1103'"));
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("select count(*) from occupation_mobility"));
        Assert.Equal(
            [("123", true), ("456", false)],
            await connection.QueryAsync<(string, bool)>("select skill_code, core from occupation_skill order by skill_code"));
    }

    [Fact]
    public async Task LoadStarter_AfterTheOfficialExport_TouchesNoLabelNorLink()
    {
        using var folder = new ExportFolder();
        folder.Write("referentiel_code_rome", "code_rome,libelle_rome\nN1101,Cariste d’aujourd’hui\nN1103,Préparateur\n");
        await using var database = await TestDatabase.CreateAsync();
        var db = database.DataSource();
        await db.ImportRomeAsync(RomeExport.In(folder.Path), TestClock.At());

        await db.LoadStarterReferenceAsync(TestClock.At());

        await using var connection = await db.OpenConnectionAsync();
        Assert.Equal("Cariste d’aujourd’hui", await connection.ExecuteScalarAsync<string>("select label from occupation where code = 'N1101'"));
        Assert.Equal(1, await connection.ExecuteScalarAsync<int>("select count(*) from occupation_mobility"));
        Assert.Equal(2, await connection.ExecuteScalarAsync<int>("select count(*) from skill"));
    }

    [Fact]
    public async Task Import_LabelsOfTheFiles_AreWrittenAsFrenchAndFoundInBothSpellings()
    {
        using var folder = new ExportFolder();
        folder.Write("referentiel_code_rome", "code_rome,libelle_rome\nN1101,Cariste\nN1103,Electricien / Electricienne d'usine\n");
        folder.Write("referentiel_appellation", "code_ogr,libelle_appellation_long,libelle_appellation_court,code_rome\n1,Elagueur d'arbres,Elagueur,N1103\n");
        folder.Write("referentiel_competence", "code_ogr,libelle_competence\n123,Etablir un plan d'action\n");
        await using var database = await TestDatabase.CreateAsync();
        var db = database.DataSource();

        await db.ImportRomeAsync(RomeExport.In(folder.Path), TestClock.At());

        await using var connection = await db.OpenConnectionAsync();
        Assert.Equal("Électricien / Électricienne d’usine", await connection.ExecuteScalarAsync<string>("select label from occupation where code = 'N1103'"));
        Assert.Equal("Élagueur d’arbres", await connection.ExecuteScalarAsync<string>("select label from appellation"));
        var book = await SkillBook.LoadAsync(connection);
        Assert.Equal("Établir un plan d’action", book.Label("123"));
        using var search = new OccupationSearch(db, TestClock.At());
        foreach (var (occupation, skill) in new[]
        {
            ("Electricien / Electricienne d'usine", "Etablir un plan d'action"), ("Électricien / Électricienne d’usine", "Établir un plan d’action"),
        })
        {
            var found = (await search.SearchAsync(occupation, 1))[0];
            Assert.Equal(("N1103", "Électricien / Électricienne d’usine"), (found.Code, found.Label));
            Assert.Equal(found.Score, (await search.SearchAsync("electricien electricienne d usine", 1))[0].Score);
            Assert.Equal("123", book.Code(skill));
        }
    }

    /// <summary>What the export itself writes more often without the accent is not touched.</summary>
    [SkippableFact]
    public void Labels_OfTheOfficialExport_LoseNoMeaning()
    {
        var folder = TestDataFolder.Require("rome-v460");
        var texts = File.ReadAllText(Path.Combine(folder, "unix_texte_v460_utf8.csv")) + File.ReadAllText(Path.Combine(folder, "unix_item_v460_utf8.csv"));
        var said = Word().Matches(texts).CountBy(word => word.Value).ToDictionary(StringComparer.Ordinal);
        var export = RomeExport.In(folder);
        string[] labels =
        [
            .. export.Occupations().Select(o => o.Label), .. export.Appellations().Select(a => a.Label), .. export.Skills().Select(s => s.Label),
        ];

        Assert.DoesNotContain(labels, label => label.Contains('\'', StringComparison.Ordinal));
        Assert.Contains("Établir", labels.SelectMany(label => label.Split(' ')));
        var mended = labels.SelectMany(label => Word().Matches(label)).Select(word => word.Value).Where(word => word[0] is 'É' or 'Ê').Distinct();
        Assert.All(mended, word => Assert.True(
            said.GetValueOrDefault("e" + word[1..]) <= said.GetValueOrDefault(char.ToLowerInvariant(word[0]) + word[1..]), word));
    }

    [Theory]
    [InlineData("rubrique_mobilite", null, "Il manque le fichier unix_rubrique_mobilite_v*_utf8.csv")]
    [InlineData("rubrique_mobilite", "code_rome,numero_ordre\nN1101,1\n", "la colonne code_rome_cible")]
    [InlineData("rubrique_mobilite", "code_rome,code_rome_cible,numero_ordre\nN1101,N1103,un\n", "le rang « un »")]
    [InlineData("rubrique_mobilite", "code_rome,code_rome_cible,numero_ordre\nN1101,Z9999,1\n", "le code ROME Z9999")]
    [InlineData("referentiel_competence", "code_ogr,libelle_competence\n1,\"sans fin\n", "unix_referentiel_competence_v461_utf8.csv est illisible à partir de la ligne 2")]
    public async Task Import_SomethingMissing_IsNamedInFrenchAndNothingChanges(string file, string? content, string expected)
    {
        using var folder = new ExportFolder();
        folder.Write(file, content);
        await using var database = await TestDatabase.CreateAsync();
        var db = database.DataSource();

        var error = await Assert.ThrowsAsync<ReferenceFileException>(
            () => db.ImportRomeAsync(RomeExport.In(folder.Path), TestClock.At()));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        await using var connection = await db.OpenConnectionAsync();
        Assert.Equal(0, await connection.ExecuteScalarAsync<int>("select count(*) from occupation"));
    }

    [Fact]
    public void In_Latin1File_SaysToSaveItAsUtf8()
    {
        using var folder = new ExportFolder();
        File.WriteAllBytes(folder.FileOf("referentiel_competence"), Encoding.Latin1.GetBytes("code_ogr,libelle_competence\n1,é\n"));

        var error = Assert.Throws<ReferenceFileException>(() => RomeExport.In(folder.Path).Skills());

        Assert.Contains("n’est pas en UTF-8", error.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"[\p{L}]+")]
    private static partial Regex Word();

    private sealed class ExportFolder : IDisposable
    {
        public ExportFolder()
        {
            Write("referentiel_code_rome", "code_rome,libelle_rome\nN1101,Cariste\nN1103,Préparateur\n");
            Write("referentiel_code_rome_riasec", "code_rome,riasec_majeur\nN1101,R\n");
            Write("referentiel_appellation", "code_ogr,libelle_appellation_long,libelle_appellation_court,code_rome\n1,Cariste,Cariste,N1101\n");
            Write("rubrique_mobilite", "code_rome,code_rome_cible,numero_ordre\nN1101,N1103,1\n");
            Write("referentiel_competence", "code_ogr,libelle_competence\n123,Conduire un chariot\n");
            Write("referentiel_savoir", "code_ogr_savoir,libelle_savoir\n456,Gestes et postures\n");
            Write("coherence_item", "code_rome,code_ogr,coeur_metier\nN1101,123,Principale\nN1101,456,Émergente\nN1101,999,\n");
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("passerelle-rome-").FullName;

        public string FileOf(string name) => System.IO.Path.Combine(Path, $"unix_{name}_v461_utf8.csv");

        public void Write(string name, string? content)
        {
            if (content is null)
                File.Delete(FileOf(name));
            else
                File.WriteAllText(FileOf(name), content);
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
