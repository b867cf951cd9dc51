using Matching.Engine.Occupations;

namespace Matching.Data.Reference.Rome;

/// <summary>Closeness of occupations from files, without a database.</summary>
public static class ClosenessOfReference
{
    public static OccupationCloseness Starter() => Of(StarterFiles.Mobility(), StarterFiles.OccupationSkills());

    public static OccupationCloseness Closeness(this RomeExport export)
    {
        var skills = export.Skills().Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        return Of(export.Mobility(), export.OccupationItems().Where(i => skills.Contains(i.SkillCode)));
    }

    private static OccupationCloseness Of(IEnumerable<MobilityRow> mobility, IEnumerable<OccupationSkillRow> skills) => new(
        [.. mobility.Select(m => new MobilityLink(m.From, m.To, m.Rank))],
        [.. skills.Select(s => new OccupationSkill(s.OccupationCode, s.SkillCode, s.Core))]);
}
