using Matching.Engine.Occupations;

namespace Matching.Data.Reference.Rome;

public static class RomeTexts
{
    /// <summary>The export's labels and job titles with the everyday words of the starter reference: what an index is built from.</summary>
    public static IReadOnlyList<OccupationText> Texts(this RomeExport export)
    {
        var appellations = export.Appellations().ToLookup(a => a.OccupationCode, a => a.Label, StringComparer.Ordinal);
        var words = StarterFiles.Occupations().ToDictionary(o => o.Code, o => o.Words, StringComparer.Ordinal);
        return [.. export.Occupations().Select(o => new OccupationText(o.Code, o.Label, words.GetValueOrDefault(o.Code, []), [.. appellations[o.Code]]))];
    }
}
