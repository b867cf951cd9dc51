namespace Matching.Engine.Occupations;

/// <summary>One official or everyday way of naming an occupation.</summary>
/// <param name="Occupation">Number of the occupation among those of the index.</param>
/// <param name="Forms">Normalised, the masculine first; each once, at least one.</param>
internal readonly record struct Title(ushort Occupation, string[] Forms)
{
    /// <summary>
    /// Titles to learn from: the official ones and, of an occupation whose appellations are not known, its everyday words. Each once, in the order of
    /// the occupations.
    /// </summary>
    public static Title[] Of(IReadOnlyList<OccupationText> occupations) => Numbered(
        occupations, occupation => Official(occupation).Concat(occupation.Appellations.Count == 0 ? Everyday(occupation) : []));

    /// <summary>
    /// Everyday words that mean an occupation only when they are the very words of a text. To learn from them would favour the few
    /// occupations that have any. One that is an official title, of whichever occupation, is none: what is official holds.
    /// </summary>
    public static Title[] Aliases(IReadOnlyList<OccupationText> occupations)
    {
        var official = occupations.SelectMany(Official).SelectMany(forms => forms).ToHashSet(StringComparer.Ordinal);
        return Numbered(occupations, occupation => Everyday(occupation).Where(forms => !forms.Any(official.Contains)));
    }

    private static Title[] Numbered(IReadOnlyList<OccupationText> occupations, Func<OccupationText, IEnumerable<string[]>> titles) =>
    [
        .. occupations.SelectMany((occupation, number) => titles(occupation)
            .Where(forms => forms.Length > 0)
            .DistinctBy(forms => string.Join('|', forms))
            .Select(forms => new Title(checked((ushort)number), forms))),
    ];

    private static IEnumerable<string[]> Official(OccupationText occupation) => occupation.Appellations.Prepend(occupation.Label).Select(LabelForms.Of).Select(Normalised);

    private static IEnumerable<string[]> Everyday(OccupationText occupation) => occupation.Words.Select(word => Normalised([word]));

    private static string[] Normalised(IReadOnlyList<string> forms) => [.. forms.Select(JobTitle.Normalise).Where(form => form.Length > 0).Distinct()];
}
