using Matching.Data.Reference;
using Matching.Engine.Domain;

namespace Matching.Data.Demonstration;

/// <summary>What the ranking may know of an invented resident, made from a trade and what goes with it.</summary>
internal sealed class ProfileMaker(SeededDice dice, DateOnly today)
{
    private static readonly string[][] Contracts =
        [[], [], ["cdi", "cdd"], ["cdi"], ["cdi", "cdd", "temp"], ["cdi", "cdd", "temp", "insertion"], ["cdi", "cdd", "temp", "apprenticeship"]];

    private static readonly string[] Levels = ["A1", "A2", "B1", "B2", "C1", "C2"];

    private readonly ILookup<string, (string Skill, bool Core)> skills =
        StarterFiles.OccupationSkills().ToLookup(s => s.OccupationCode, s => (s.SkillCode, s.Core));

    public ResidentToRank Make(Guid id, Coordinates home)
    {
        var trade = dice.Pick(Trades.All, t => t.Weight);
        var occupations = Occupations(trade);
        var known = occupations.Select(o => Trades.Of(o.OccupationCode)).ToList();
        var driver = dice.Chance(trade.Drivers);
        var licences = Licences(known, driver);
        return new ResidentToRank(
            id,
            home,
            PendingMatches: 0,
            occupations,
            Skills(occupations),
            licences,
            Certificates(known, occupations, licences),
            Languages(trade),
            Level(trade),
            dice.Pick(Contracts),
            dice.Pick<double?>([null, 15, 20, 24, 30]),
            dice.Pick<double?>([null, 35, 39, 39]),
            Schedules(trade),
            dice.Chance(0.35) ? Math.Round(12.02 + dice.Next() * (trade.Pay.To - 12), 2) : null,
            Modes(driver),
            dice.Pick([30, 40, 45, 45, 60, 60, 75]),
            dice.Chance(0.75) ? null : today.AddDays(dice.Between(-20, 45)));
    }

    private List<ResidentOccupation> Occupations(Trade trade)
    {
        var months = dice.Chance(0.75) ? (int)Math.Exp(1.2 + dice.Next() * 3.4) : 0;
        List<ResidentOccupation> lines = [new(trade.Code, 1, months)];
        if (dice.Chance(0.6)) lines.Add(new(Near(trade).Code, 2, dice.Chance(0.3) ? dice.Between(2, 18) : 0));
        if (dice.Chance(0.25)) lines.Add(new(dice.Pick(Trades.All, t => t.Weight).Code, 3, 0));
        if (dice.Chance(0.35)) lines.Add(new(dice.Pick(Trades.All, t => t.Weight).Code, 0, dice.Between(2, 36)));
        return [.. lines.DistinctBy(l => l.OccupationCode)];
    }

    private Trade Near(Trade trade) =>
        dice.Pick([.. Trades.All.Where(t => t != trade && t.Code[0] == trade.Code[0]), dice.Pick(Trades.All, t => t.Weight)]);

    private List<string> Skills(List<ResidentOccupation> occupations) =>
        [.. occupations
            .SelectMany(o => skills[o.OccupationCode].Where(s => dice.Chance((s.Core ? 0.5 : 0.15) + Math.Min(0.4, o.PractisedMonths / 60.0))))
            .Select(s => s.Skill)
            .Distinct()
            .Order(StringComparer.Ordinal)];

    private List<string> Licences(List<Trade> known, bool driver)
    {
        List<string> held = driver ? ["B"] : [];
        foreach (var heavy in known.Select(t => t.Licence).Where(l => l is "C" or "D").Distinct())
        {
            if (driver && dice.Chance(0.7)) held.Add(heavy!);
        }

        return held;
    }

    // Who drives for a living has the qualification that the law asks beside the licence.
    private List<string> Certificates(List<Trade> known, List<ResidentOccupation> occupations, List<string> licences) =>
        [.. known.Zip(occupations)
            .Where(x => x.First.Certificate is { } c && dice.Chance(x.Second.PractisedMonths > 0 ? c.Held : c.Held / 4))
            .Select(x => x.First.Certificate!.Value.Code)
            .Concat(dice.Chance(0.12) ? ["SST"] : [])
            .Concat(licences.Contains("C") ? ["FIMO"] : [])
            .Concat(licences.Contains("D") ? ["FIMO-V"] : [])
            .Distinct()];

    private List<ResidentLanguage> Languages(Trade trade)
    {
        var around = trade.French is null ? dice.Pick([1, 2, 3, 3, 4]) : Array.IndexOf(Levels, trade.French) + dice.Pick([-1, 0, 0, 1, 1]);
        List<ResidentLanguage> spoken = [new("fr", Levels[Math.Clamp(around, 0, 5)])];
        if (dice.Chance(0.3)) spoken.Add(new("en", dice.Pick(["A1", "A2", "B1"])));
        if (dice.Chance(0.35)) spoken.Add(new(dice.Pick(["ar", "pt", "es", "tr", "ff", "bm"]), dice.Pick(["B2", "C1", "C2"])));
        return spoken;
    }

    private int? Level(Trade trade) =>
        dice.Chance(0.08) ? null : Math.Clamp((trade.Education ?? 3) + dice.Pick([-1, 0, 0, 0, 1]), 2, 7) is var level and > 2 ? level : 0;

    private List<string> Schedules(Trade trade)
    {
        var usual = dice.Pick(trade.Schedules);
        return [.. Schedule.All.Where(s => s == Schedule.Day || (usual.Contains(s) && dice.Chance(0.85)) || dice.Chance(s == Schedule.Night ? 0.15 : 0.4))];
    }

    private List<string> Modes(bool driver) =>
        [TravelMode.Walk, .. dice.Chance(0.25) ? [TravelMode.Bicycle] : Array.Empty<string>(), .. dice.Chance(0.92) ? [TravelMode.Transit] : Array.Empty<string>(),
            .. driver && dice.Chance(0.6) ? [TravelMode.Car] : Array.Empty<string>()];
}
