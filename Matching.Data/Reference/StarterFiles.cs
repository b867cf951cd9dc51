using System.Globalization;
using System.Security.Cryptography;

namespace Matching.Data.Reference;

/// <summary>
/// The reference that the product brings along: the communes of Saint-Quentin-en-Yvelines and around, the priority districts,
/// the business parks (their points are approximate) and the occupations common there, with the words people say for them.
/// Its codes and labels are the official ones; the full ROME is imported over it.
/// </summary>
internal static class StarterFiles
{
    private const string Folder = "Matching.Data.Reference.Starter.";

    public static List<CommuneRow> Communes() => Read(
        "communes.csv",
        ["code", "name", "department", "postcodes", "latitude", "longitude", "in_area"],
        f => new CommuneRow(f[0], f[1], f[2], f[3].Split('|'), Degrees(f[4]), Degrees(f[5]), bool.Parse(f[6])));

    public static List<PriorityDistrictRow> PriorityDistricts() => Read(
        "priority_districts.csv", ["code", "name", "commune"], f => new PriorityDistrictRow(f[0], f[1], f[2]));

    public static List<BusinessParkRow> BusinessParks() => Read(
        "business_parks.csv",
        ["code", "name", "commune", "latitude", "longitude"],
        f => new BusinessParkRow(f[0], f[1], f[2], Degrees(f[3]), Degrees(f[4])));

    public static List<OccupationRow> Occupations() => Read(
        "occupations.csv", ["code", "label", "words"], f => new OccupationRow(f[0], f[1], f[2].Split('|')));

    public static List<MobilityRow> Mobility() => Read(
        "mobility.csv", ["from", "to", "rank"], f => new MobilityRow(f[0], f[1], short.Parse(f[2], CultureInfo.InvariantCulture)));

    public static List<SkillRow> Skills() => Read("skills.csv", ["code", "label", "kind"], f => new SkillRow(f[0], f[1], f[2]));

    public static List<OccupationSkillRow> OccupationSkills() => Read(
        "occupation_skills.csv", ["occupation", "skill", "core"], f => new OccupationSkillRow(f[0], f[1], bool.Parse(f[2])));

    /// <summary>Changes when any of the files does.</summary>
    public static string Version()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var assembly = typeof(StarterFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            hash.AppendData(SHA256.HashData(stream));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static List<T> Read<T>(string file, string[] columns, Func<string[], T> row)
    {
        using var stream = typeof(StarterFiles).Assembly.GetManifestResourceStream(Folder + file)
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        return ReferenceCsv.Read(stream, file, columns, row);
    }
}
