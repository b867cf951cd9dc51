using Matching.Data.Reference;
using Matching.Engine.Domain;

namespace Matching.Data.Demonstration;

internal static class CompanyMaker
{
    public static IReadOnlyList<WorldCompany> Make(SeededDice dice, DateTimeOffset founded)
    {
        var parks = StarterFiles.BusinessParks().ToDictionary(p => p.Code);
        var emails = new HashSet<string>();
        return [.. InventedCompanies.All.Select((invented, number) => Make(dice, founded, parks, emails, invented, number))];
    }

    private static WorldCompany Make(
        SeededDice dice, DateTimeOffset founded, Dictionary<string, BusinessParkRow> parks, HashSet<string> emails, InventedCompany invented, int number)
    {
        var id = dice.Id(founded);
        var siren = InventedSiret.Siren(78_000 + number);
        var establishments = invented.Parks.Select((code, i) =>
        {
            var park = parks[code];
            var place = new Coordinates(park.Latitude + (dice.Next() - 0.5) * 0.004, park.Longitude + (dice.Next() - 0.5) * 0.006);
            var address = $"{dice.Between(1, 60)} {dice.Pick(InventedNames.Streets)}";
            return new WorldEstablishment(
                dice.Id(founded), id, InventedSiret.Siret(siren, i + 1), $"{invented.Name}, {park.Name}", address, park.CommuneCode, code, place);
        }).ToList();
        var recruiters = Enumerable.Range(0, invented.Size >= 3 ? 2 : 1).Select(i =>
            Recruiter(dice, emails, founded.AddMinutes(number * 2 + i)) with { CompanyId = id }).ToList();
        return new WorldCompany(id, siren, invented.Name, founded.AddDays(dice.Between(1, 20)), number % 3 != 2, dice.Chance(0.8), establishments, recruiters, invented);
    }

    private static WorldAccount Recruiter(SeededDice dice, HashSet<string> emails, DateTimeOffset createdAt)
    {
        while (true)
        {
            var name = $"{dice.Pick(dice.Chance(0.5) ? InventedNames.Women : InventedNames.Men)} {dice.Pick(InventedNames.Families)}";
            var account = PeopleAtWork.Account(dice, name, "recruiter", createdAt);
            if (emails.Add(account.Email) && !InventedStructures.All.SelectMany(s => s.Counsellors).Contains(name)) return account;
        }
    }
}
