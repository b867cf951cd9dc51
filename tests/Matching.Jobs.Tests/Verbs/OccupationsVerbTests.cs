using Matching.Jobs.Verbs;

namespace Matching.Jobs.Tests.Verbs;

public sealed class OccupationsVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("passerelle-occupations-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Run_LabelsOneALine_WritesEachWithItsCodesAndNeedsNoDatabase()
    {
        WriteExport();
        Write("labels.txt", "Préparatrice de commandes (H/F)\n\ncariste CDI\n");

        var exit = await CommandLine.RunAsync(["occupations", "--rome", folder, "--in", PathOf("labels.txt"), "--out", PathOf("result.tsv")]);

        var lines = (await File.ReadAllLinesAsync(PathOf("result.tsv"))).Select(l => l.Split('\t')).ToList();
        Assert.Equal(CommandLine.Done, exit);
        Assert.Equal(3, lines.Count);
        Assert.Equal(["Préparatrice de commandes (H/F)", "N1103"], lines[0][..2]);
        Assert.Equal([""], lines[1]);
        Assert.Equal(["cariste CDI", "N1101"], lines[2][..2]);
    }

    [Fact]
    public async Task Run_LabelsOfAWindowsEditor_KeepOneLineEachAndNoTabOfTheirOwn()
    {
        WriteExport();
        Write("labels.txt", "\uFEFFcariste\r\n\r\ncariste\tde nuit");

        Assert.Equal(CommandLine.Done, await CommandLine.RunAsync(["occupations", "--rome", folder, "--in", PathOf("labels.txt"), "--out", PathOf("result.tsv")]));

        var lines = (await File.ReadAllTextAsync(PathOf("result.tsv"))).Split('\n');
        Assert.Equal(["cariste", "N1101"], lines[0].Split('\t')[..2]);
        Assert.Equal("", lines[1]);
        Assert.Equal(["cariste de nuit", "N1101"], lines[2].Split('\t')[..2]);
        Assert.Equal("", Assert.Single(lines[3..]));
    }

    [Fact]
    public async Task Run_NoExportOrNoLabels_IsNotUnderstood()
    {
        Write("labels.txt", "cariste\n");

        Assert.Equal(CommandLine.NotUnderstood, await CommandLine.RunAsync(["occupations", "--rome", folder, "--in", PathOf("labels.txt"), "--out", PathOf("r.tsv")]));
        Assert.Equal(CommandLine.NotUnderstood, await CommandLine.RunAsync(["occupations", "--rome", folder, "--in", PathOf("nowhere.txt"), "--out", PathOf("r.tsv")]));
        Assert.False(File.Exists(PathOf("r.tsv")));
    }

    [Fact]
    public async Task Run_ResultThatCannotBeWritten_IsNotUnderstood()
    {
        Write("labels.txt", "cariste\n");

        foreach (var result in new[] { PathOf("none/r.tsv"), folder, PathOf("labels.txt") })
            Assert.Equal(CommandLine.NotUnderstood, await CommandLine.RunAsync(["occupations", "--rome", folder, "--in", PathOf("labels.txt"), "--out", result]));
        Assert.Equal("cariste\n", await File.ReadAllTextAsync(PathOf("labels.txt")));
    }

    private void WriteExport()
    {
        Write("unix_referentiel_code_rome_v461_utf8.csv", "code_rome,libelle_rome\nN1101,Cariste\nN1103,Préparateur / Préparatrice de commandes\n");
        Write("unix_referentiel_appellation_v461_utf8.csv", "code_ogr,libelle_appellation_long,libelle_appellation_court,code_rome\n1,Pickeur,Pickeur,N1103\n");
        Write("unix_referentiel_competence_v461_utf8.csv", "code_ogr,libelle_competence\n10,Préparer une commande\n");
        Write("unix_referentiel_savoir_v461_utf8.csv", "code_ogr_savoir,libelle_savoir\n20,Règles de sécurité\n");
        Write("unix_coherence_item_v461_utf8.csv", "code_rome,code_ogr,coeur_metier\nN1103,10,Principale\n");
        Write("unix_texte_v461_utf8.csv", "code_rome,libelle_type_texte,libelle_texte\nN1101,definition,Conduit un chariot élévateur.\n");
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);
}
