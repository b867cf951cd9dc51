using Matching.Engine.Domain;

namespace Matching.Engine.Simulation;

internal static class InventedOpening
{
    public static OpeningToRank Make(Random random, DateOnly today)
    {
        var trade = Invented.Trade(random);
        var place = random.Pick(Invented.Points);
        var contract = random.Pick(Contract.Cdi, Contract.Cdi, Contract.Cdi, Contract.Cdd, Contract.Cdd, Contract.Temp, Contract.Temp, Contract.Insertion);
        return new OpeningToRank(
            Invented.Id(random),
            trade,
            new(place.Latitude + (random.NextDouble() - 0.5) * 0.02, place.Longitude + (random.NextDouble() - 0.5) * 0.03),
            random.Pick(1, 1, 1, 1, 2, 2, 3, 5),
            contract,
            contract == Contract.Cdi ? null : random.Pick(1, 3, 6, 6, 9, 12),
            random.Pick<double?>(null, 20, 25, 30, 35, 35, 35, 35, 39),
            Schedules(random),
            random.Chance(0.8) ? Math.Round(11.9 + random.NextDouble() * 4.5, 2) : null,
            random.Pick<int?>(null, 0, 0, 0, 6, 12, 24, 36),
            random.Chance(0.4),
            random.Chance(0.3) ? random.Pick(3, 3, 4, 5) : null,
            random.Chance(0.5) ? null : today.AddDays(random.Next(1, 45)),
            Requirements(random, trade));
    }

    private static string[] Schedules(Random random) => random.NextDouble() switch
    {
        < 0.10 => [],
        < 0.65 => [Schedule.Day],
        < 0.75 => [Schedule.Day, Schedule.Weekend],
        < 0.84 => [Schedule.Early],
        < 0.91 => [Schedule.Evening],
        < 0.97 => [Schedule.Shifts],
        _ => [Schedule.Night],
    };

    private static List<Requirement> Requirements(Random random, string trade)
    {
        var asked = new List<Requirement>();
        if (random.Chance(0.25)) asked.Add(new(RequirementKind.Licence, "B", "Permis B", random.Chance(0.5)));
        if (random.Chance(trade[0] == 'N' ? 0.4 : 0.1))
        {
            var certificate = random.Pick(Invented.Certificates);
            asked.Add(new(RequirementKind.Certificate, certificate, certificate, random.Chance(0.5)));
        }

        if (random.Chance(0.3)) asked.Add(new(RequirementKind.Language, "fr", "Français", random.Chance(0.5), random.Pick("A2", "B1", "B2")));
        asked.AddRange(Enumerable.Range(0, 6).Where(_ => random.Chance(0.45))
            .Select(n => new Requirement(RequirementKind.Skill, Invented.Skill(trade, n), $"Compétence {n}", false)));
        return asked;
    }
}
