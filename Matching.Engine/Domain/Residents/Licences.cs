namespace Matching.Engine.Domain;

/// <summary>Driving licence categories and what each one also allows (Code de la route, R221-4 to R221-10, simplified to what job offers ask).</summary>
public static class Licences
{
    /// <summary>Every category there is, from the lightest.</summary>
    public static readonly IReadOnlyList<string> All = ["AM", "A1", "A2", "A", "B1", "B", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE"];

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
