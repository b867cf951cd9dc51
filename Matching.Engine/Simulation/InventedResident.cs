using Matching.Engine.Domain;

namespace Matching.Engine.Simulation;

internal static class InventedResident
{
    public static ResidentToRank Make(Random random, DateOnly today)
    {
        var trade = Invented.Trade(random);
        var occupations = Occupations(random, trade);
        var licence = random.Chance(0.5);
        var pay = random.Chance(0.5) ? (double?)Math.Round(11.9 + random.NextDouble() * 4, 2) : null;
        return new ResidentToRank(
            Invented.Id(random),
            random.Pick(Invented.Points),
            PendingMatches: 0,
            occupations,
            [.. occupations.Where(o => o.PractisedMonths > 0)
                .SelectMany(o => Enumerable.Range(0, 6).Where(_ => random.Chance(0.55)).Select(n => Invented.Skill(o.OccupationCode, n)))],
            licence ? [random.Chance(0.06) ? "C" : "B"] : [],
            [.. Invented.Certificates.Where(_ => random.Chance(trade[0] == 'N' ? 0.3 : 0.08)), .. Invented.Authorisations],
            [new("fr", random.Pick("A2", "B1", "B1", "B2", "C1", "C2")), .. random.Chance(0.35) ? [new ResidentLanguage("en", random.Pick("A1", "A2", "B1"))] : (ResidentLanguage[])[]],
            random.Chance(0.9) ? random.Pick(3, 3, 3, 4, 4, 5, 6) : null,
            random.Pick<string[]>([], [], [Contract.Cdi, Contract.Cdd], [Contract.Cdi], [Contract.Cdi, Contract.Cdd, Contract.Temp], [Contract.Cdi, Contract.Cdd, Contract.Temp, Contract.Insertion]),
            random.Pick<double?>(null, 20, 24, 30, 35),
            random.Pick<double?>(null, 35, 39, 39),
            [Schedule.Day, .. Schedule.All.Skip(1).Where(s => random.Chance(s == Schedule.Night ? 0.25 : 0.55))],
            pay,
            Modes(random, licence),
            random.Pick(30, 45, 45, 60, 60, 75),
            random.Chance(0.7) ? null : today.AddDays(random.Next(0, 60)));
    }

    private static ResidentOccupation[] Occupations(Random random, string trade)
    {
        var practised = random.Chance(0.8) ? (int)Math.Exp(1 + random.NextDouble() * 3.6) : 0;
        var lines = new List<ResidentOccupation> { new(trade, random.Chance(0.8) ? 1 : 0, practised) };
        if (random.Chance(0.6)) lines.Add(new(Invented.NearTrade(random, trade), lines[0].Wanted + 1, 0));
        if (random.Chance(0.35)) lines.Add(new(Invented.Trade(random), lines.Max(l => l.Wanted) + 1, 0));
        if (random.Chance(0.3)) lines.Add(new(Invented.NearTrade(random, trade), 0, 1 + random.Next(24)));
        return [.. lines.DistinctBy(l => l.OccupationCode)];
    }

    private static string[] Modes(Random random, bool licence) =>
        [TravelMode.Walk, .. random.Chance(0.3) ? [TravelMode.Bicycle] : (string[])[], .. random.Chance(0.9) ? [TravelMode.Transit] : (string[])[],
            .. licence && random.Chance(0.66) ? [TravelMode.Car] : (string[])[]];
}
