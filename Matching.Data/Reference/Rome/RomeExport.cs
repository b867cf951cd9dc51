using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Matching.Engine.Words;

namespace Matching.Data.Reference.Rome;

/// <summary>
/// The official ROME 4.0 export, a folder of CSV files named <c>unix_…_v460_utf8.csv</c> in any version. Only the files that the
/// product uses are opened: one of the others is Latin-1 in spite of its name. Labels are given as French is written.
/// </summary>
public sealed partial class RomeExport
{
    private readonly string folder;

    private RomeExport(string folder, string version) => (this.folder, Version) = (folder, version);

    /// <summary>As in the file names: "460".</summary>
    public string Version { get; }

    public static RomeExport In(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ReferenceFileException($"Le dossier {folder} n’existe pas.");
        var codes = Path.GetFileName(FileOf(folder, "referentiel_code_rome"));
        return new(folder, VersionPattern().Match(codes).Groups[1].Value);
    }

    /// <summary>Version and a hash of the files' bytes: two exports with the same fingerprint say the same.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Directory.EnumerateFiles(folder, "unix_*_utf8.csv").Order(StringComparer.Ordinal))
        {
            using var file = File.OpenRead(path);
            hash.AppendData(SHA256.HashData(file));
        }

        return $"{Version}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}";
    }

    public List<OccupationRow> Occupations() => Read(
        "referentiel_code_rome", ["code_rome", "libelle_rome"], f => new OccupationRow(f[0], OfficialLabel.Of(f[1]), []));

    public List<AppellationRow> Appellations() => Read(
        "referentiel_appellation",
        ["code_ogr", "code_rome", "libelle_appellation_long", "libelle_appellation_court"],
        f => new AppellationRow(f[0], f[1], OfficialLabel.Of(f[2]), OfficialLabel.Of(f[3])));

    public List<MobilityRow> Mobility() => Read(
        "rubrique_mobilite", ["code_rome", "code_rome_cible", "numero_ordre"], f => new MobilityRow(f[0], f[1], Rank(f[2])));

    public List<SkillRow> Skills() =>
    [
        .. Read("referentiel_competence", ["code_ogr", "libelle_competence"], f => new SkillRow(f[0], OfficialLabel.Of(f[1]), "competence")),
        .. Read("referentiel_savoir", ["code_ogr_savoir", "libelle_savoir"], f => new SkillRow(f[0], OfficialLabel.Of(f[1]), "knowledge")),
    ];

    /// <summary>What belongs to an occupation: competencies and knowledge, but also working conditions, which are no skill.</summary>
    public List<OccupationSkillRow> OccupationItems() => Read(
        "coherence_item", ["code_rome", "code_ogr", "coeur_metier"], f => new OccupationSkillRow(f[0], f[1], f[2] == "Principale"));

    /// <summary>Sentences that define occupations.</summary>
    public IEnumerable<(string OccupationCode, string Sentence)> Definitions() => Read(
        "texte", ["code_rome", "libelle_type_texte", "libelle_texte"], f => (Code: f[0], Kind: f[1], Sentence: f[2]))
        .Where(t => t.Kind == "definition").Select(t => (t.Code, t.Sentence));

    private List<T> Read<T>(string name, string[] columns, Func<string[], T> row)
    {
        var path = FileOf(folder, name);
        using var stream = File.OpenRead(path);
        return ReferenceCsv.Read(stream, Path.GetFileName(path), columns, row);
    }

    private static string FileOf(string folder, string name)
    {
        var pattern = $"unix_{name}_v*_utf8.csv";
        // The pattern of one file is the beginning of another's name (code_rome, code_rome_riasec): the shortest is meant.
        return Directory.EnumerateFiles(folder, pattern).OrderBy(f => f.Length).ThenByDescending(f => f, StringComparer.Ordinal).FirstOrDefault()
            ?? throw new ReferenceFileException($"Il manque le fichier {pattern} dans le dossier {folder}.");
    }

    private static short Rank(string text) =>
        short.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) && rank > 0
            ? rank
            : throw new ReferenceFileException($"Dans rubrique_mobilite, le rang « {text} » n’est pas un nombre positif.");

    [GeneratedRegex(@"_v(\d+)_utf8\.csv$")]
    private static partial Regex VersionPattern();
}
