namespace Matching.Engine.Occupations;

/// <summary>
/// The forms of an official label: "Conducteur / Conductrice d'engins" is said "conducteur d'engins" and "conductrice d'engins".
/// The feminine carries what follows both; it starts with as many words as the masculine has.
/// </summary>
public static class LabelForms
{
    public static IReadOnlyList<string> Of(string label)
    {
        var middle = label.IndexOf(" / ", StringComparison.Ordinal);
        if (middle < 0)
            return [label];
        var masculine = label[..middle].Trim();
        var feminine = label[(middle + 3)..].Trim();
        if (feminine.Contains(" / ", StringComparison.Ordinal))
            return [label.Replace(" / ", " ", StringComparison.Ordinal)];
        var shared = feminine.Split(' ').Skip(masculine.Split(' ').Length);
        return [string.Join(' ', shared.Prepend(masculine)), feminine];
    }
}
