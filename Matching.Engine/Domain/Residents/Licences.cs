namespace Matching.Engine.Domain;

/// <summary>Driving licence categories and what each one also allows (Code de la route, R221-4 to R221-10, simplified to what job offers ask).</summary>
public static class Licences
{
    private static readonly Dictionary<string, string[]> AlsoAllowed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["A1"] = ["AM"],
        ["A2"] = ["A1", "AM"],
        ["A"] = ["A2", "A1", "AM"],
        ["B1"] = ["AM"],
        ["B"] = ["B1", "AM"],
        ["BE"] = ["B", "B1", "AM"],
        ["C1"] = ["B", "B1", "AM"],
        ["C1E"] = ["C1", "BE", "B", "B1", "AM"],
        ["C"] = ["C1", "B", "B1", "AM"],
        ["CE"] = ["C", "C1E", "C1", "BE", "B", "B1", "AM"],
        ["D1"] = ["B", "B1", "AM"],
        ["D1E"] = ["D1", "BE", "B", "B1", "AM"],
        ["D"] = ["D1", "B", "B1", "AM"],
        ["DE"] = ["D", "D1E", "D1", "BE", "B", "B1", "AM"],
    };

    /// <summary>The categories held and all that they also allow; an unknown category only allows itself.</summary>
    public static IEnumerable<string> Allowed(IEnumerable<string> held) =>
        held.SelectMany(h => AlsoAllowed.GetValueOrDefault(h, []).Prepend(h.ToUpperInvariant())).Distinct(StringComparer.OrdinalIgnoreCase);
}
