namespace Matching.Engine.Domain;

/// <summary>Driving licences, by the categories of the Code de la route (R221-4).</summary>
public static class Licence
{
    /// <summary>Categories that a file or an opening may hold.</summary>
    public static readonly IReadOnlyList<string> Categories =
        ["AM", "A1", "A2", "A", "B1", "B", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE"];
}
