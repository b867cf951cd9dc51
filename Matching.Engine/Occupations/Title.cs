namespace Matching.Engine.Occupations;

/// <summary>One official or everyday way of naming an occupation.</summary>
/// <param name="Occupation">Number of the occupation among those of the index.</param>
/// <param name="Forms">Normalised, the masculine first; each once, at least one.</param>
internal readonly record struct Title(ushort Occupation, string[] Forms)
{
    /// <summary>Every title of the occupations once, in their order.</summary>
    public static Title[] Of(IReadOnlyList<OccupationText> occupations) =>
    [
        .. occupations.SelectMany((occupation, number) => occupation.Appellations.Prepend(occupation.Label).Select(LabelForms.Of)
            .Concat(occupation.Words.Select(word => (IReadOnlyList<string>)[word]))
            .Select(forms => forms.Select(JobTitle.Normalise).Where(form => form.Length > 0).Distinct().ToArray())
            .Where(forms => forms.Length > 0)
            .DistinctBy(forms => string.Join('|', forms))
            .Select(forms => new Title(checked((ushort)number), forms))),
    ];
}
