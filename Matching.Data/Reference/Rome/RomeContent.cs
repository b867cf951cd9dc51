namespace Matching.Data.Reference.Rome;

/// <summary>What is loaded from the export, checked: every link names an occupation and a skill that are there.</summary>
internal sealed record RomeContent(
    List<OccupationRow> Occupations,
    List<AppellationRow> Appellations,
    List<MobilityRow> Mobility,
    List<SkillRow> Skills,
    List<OccupationSkillRow> OccupationSkills)
{
    public IReadOnlyDictionary<string, int> Counts { get; } = new SortedDictionary<string, int>(StringComparer.Ordinal)
    {
        ["occupations"] = Occupations.Count,
        ["appellations"] = Appellations.Count,
        ["mobility"] = Mobility.Count,
        ["skills"] = Skills.Count,
        ["occupation_skills"] = OccupationSkills.Count,
    };

    public static RomeContent Read(RomeExport export)
    {
        var occupations = export.Occupations();
        var codes = occupations.Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
        var skills = export.Skills();
        var skillCodes = skills.Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        var appellations = export.Appellations();
        var mobility = export.Mobility();
        RequireKnown("referentiel_appellation", appellations.Select(a => a.OccupationCode), codes);
        RequireKnown("rubrique_mobilite", mobility.SelectMany(m => new[] { m.From, m.To }), codes);
        var links = export.OccupationItems().Where(l => skillCodes.Contains(l.SkillCode)).ToList();
        RequireKnown("coherence_item", links.Select(l => l.OccupationCode), codes);
        return new(occupations, appellations, mobility, skills, links);
    }

    private static void RequireKnown(string file, IEnumerable<string> named, HashSet<string> codes)
    {
        if (named.FirstOrDefault(c => !codes.Contains(c)) is { } unknown)
            throw new ReferenceFileException($"Le fichier {file} nomme le code ROME {unknown}, absent de referentiel_code_rome : les fichiers ne sont pas de la même version.");
    }
}
