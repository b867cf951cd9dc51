using Matching.Engine.Occupations;

namespace Matching.Data.Reference.Rome;

public static class RomeTexts
{
    /// <summary>Of <see cref="Texts"/>: changes whenever they do.</summary>
    public static string TextsVersion(this RomeExport export) => $"{export.Fingerprint()}-{StarterFiles.Version()}";

    /// <summary>
    /// The export's labels, job titles, definitions and skills with the everyday words of the starter reference: what an index is built from.
    /// </summary>
    public static IReadOnlyList<OccupationText> Texts(this RomeExport export)
    {
        var appellations = export.Appellations().ToLookup(a => a.OccupationCode, a => a.Label, StringComparer.Ordinal);
        var words = StarterFiles.Occupations().ToDictionary(o => o.Code, o => o.Words, StringComparer.Ordinal);
        var contents = export.Contents();
        return
        [
            .. export.Occupations().Select(o => new OccupationText(o.Code, o.Label, words.GetValueOrDefault(o.Code, []), [.. appellations[o.Code]])
            {
                Contents = [.. contents[o.Code]],
            }),
        ];
    }

    // A skill at the heart of the occupation is there twice.
    private static ILookup<string, string> Contents(this RomeExport export)
    {
        var skills = export.Skills().ToDictionary(s => s.Code, s => s.Label, StringComparer.Ordinal);
        return export.OccupationItems()
            .Where(i => skills.ContainsKey(i.SkillCode))
            .SelectMany(i => Enumerable.Repeat((Code: i.OccupationCode, Text: skills[i.SkillCode]), i.Core ? 2 : 1))
            .Concat(export.Definitions().Select(d => (Code: d.OccupationCode, Text: d.Sentence)))
            .ToLookup(c => c.Code, c => c.Text, StringComparer.Ordinal);
    }
}
