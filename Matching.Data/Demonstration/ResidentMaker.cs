using System.Globalization;
using Matching.Data.Reference;
using Matching.Engine.Domain;

namespace Matching.Data.Demonstration;

/// <summary>
/// Invented residents. Stated, not measured: three in five live in a priority district; licences, certificates, skills and level go
/// with the trade; a quarter have no e-mail. Protected traits are drawn apart from everything that the ranking reads.
/// </summary>
internal sealed class ResidentMaker
{
    private static readonly Dictionary<string, double> CommuneWeights = new()
    {
        ["78621"] = 26, ["78490"] = 16, ["78297"] = 14, ["78208"] = 12, ["78165"] = 8, ["78383"] = 7, ["78644"] = 8, ["78423"] = 8, ["78168"] = 4,
        ["78674"] = 3, ["78688"] = 3, ["78356"] = 3,
    };

    private readonly SeededDice dice;
    private readonly DateOnly today;
    private readonly ILookup<Guid?, WorldAccount> counsellors;
    private readonly IReadOnlyList<WorldAccount> leads;
    private readonly List<CommuneRow> communes;
    private readonly ILookup<string, string> districts;
    private readonly ProfileMaker profiles;

    public ResidentMaker(SeededDice dice, DateOnly today, IReadOnlyList<WorldAccount> counsellors)
    {
        this.dice = dice;
        this.today = today;
        leads = counsellors;
        this.counsellors = counsellors.ToLookup(c => c.StructureId);
        communes = [.. StarterFiles.Communes().Where(c => CommuneWeights.ContainsKey(c.Code))];
        districts = StarterFiles.PriorityDistricts().ToLookup(d => d.CommuneCode, d => d.Code);
        profiles = new ProfileMaker(dice, today);
    }

    public IReadOnlyList<WorldResident> Make(int count) => [.. Enumerable.Range(0, count).Select(MakeOne)];

    private WorldResident MakeOne(int number)
    {
        var entered = today.AddDays(-dice.Between(10, 540));
        var commune = dice.Pick(communes, c => CommuneWeights[c.Code]);
        var district = districts[commune.Code].ToList() is { Count: > 0 } here && dice.Chance(0.72) ? dice.Pick(here) : null;
        var woman = dice.Chance(0.52);
        var first = dice.Pick(woman ? InventedNames.Women : InventedNames.Men);
        var last = dice.Pick(InventedNames.Families);
        var email = string.Create(
            CultureInfo.InvariantCulture, $"{InventedNames.ForMail(first)}.{InventedNames.ForMail(last)}.{number + 1}@exemple.invalid");
        var lead = dice.Pick(leads);
        var colleagues = counsellors[lead.StructureId].Where(c => c.Id != lead.Id).ToList();
        var home = new Coordinates(commune.Latitude, commune.Longitude);
        var id = dice.Id(new DateTimeOffset(entered.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));
        return new WorldResident(
            profiles.Make(id, home),
            lead.StructureId!.Value,
            lead.Id,
            dice.Pick(colleagues).Id,
            "followed",
            null,
            entered,
            Latest(entered, today.AddDays(-dice.Between(0, 75))),
            first,
            last,
            dice.Chance(0.25) ? null : email,
            InventedNames.Phone(dice),
            $"{dice.Between(1, 80)} {dice.Pick(InventedNames.Streets)}",
            commune.Code,
            district,
            today.AddDays(-dice.Between(18 * 366, 60 * 365)),
            woman ? "female" : "male",
            dice.Chance(0.08));
    }

    private static DateOnly Latest(DateOnly a, DateOnly b) => a > b ? a : b;
}
