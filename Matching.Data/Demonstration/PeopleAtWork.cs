using System.Globalization;

namespace Matching.Data.Demonstration;

/// <summary>Structures and all accounts but the recruiters'.</summary>
internal sealed record PeopleAtWork(
    IReadOnlyList<WorldStructure> Structures,
    IReadOnlyList<WorldAccount> Counsellors,
    IReadOnlyList<WorldAccount> Advisers,
    IReadOnlyList<WorldAccount> Coordinators,
    IReadOnlyList<WorldAccount> Administrators)
{
    public IEnumerable<WorldAccount> All => [.. Counsellors, .. Advisers, .. Coordinators, .. Administrators];

    public static PeopleAtWork Make(SeededDice dice, DateTimeOffset founded)
    {
        var structures = new List<WorldStructure>();
        var counsellors = new List<WorldAccount>();
        foreach (var invented in InventedStructures.All)
        {
            var structure = new WorldStructure(dice.Id(founded), invented.Name, invented.Kind);
            structures.Add(structure);
            counsellors.AddRange(invented.Counsellors.Select((name, i) =>
                Account(dice, name, "counsellor", founded.AddMinutes(counsellors.Count + i)) with { StructureId = structure.Id }));
        }

        return new PeopleAtWork(
            structures,
            counsellors,
            Several(dice, InventedStructures.CompanyAdvisers, "company_adviser", founded),
            Several(dice, InventedStructures.Coordinators, "coordinator", founded),
            [Account(dice, InventedStructures.Administrator, "administrator", founded)]);
    }

    /// <summary>Without a password: these are entered from the demonstration's own page.</summary>
    public static WorldAccount Account(SeededDice dice, string name, string role, DateTimeOffset createdAt)
    {
        var at = name.IndexOf(' ', StringComparison.Ordinal);
        var email = string.Create(
            CultureInfo.InvariantCulture, $"{InventedNames.ForMail(name[..at])}.{InventedNames.ForMail(name[(at + 1)..])}@demo.invalid");
        return new WorldAccount(dice.Id(createdAt), email, name, role, createdAt);
    }

    private static WorldAccount[] Several(SeededDice dice, string[] names, string role, DateTimeOffset founded) =>
        [.. names.Select((name, i) => Account(dice, name, role, founded.AddMinutes(i)))];
}
