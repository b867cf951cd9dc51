using Matching.Engine.Domain;

namespace Matching.Data.Demonstration;

/// <summary>Exits that structures pronounced: most after a confirmed hire that held, some after another fact.</summary>
internal sealed class ExitMaker(SeededDice dice, DateOnly today)
{
    private static readonly string[] OtherFacts = [ExitFact.Training, ExitFact.Moved, ExitFact.LostContact, ExitFact.BusinessCreation, ExitFact.HiredBySiae];

    private readonly ExitGrid grid = ExitGrid.Iae();

    public IReadOnlyList<WorldExit> Make(IReadOnlyList<WorldPlacement> placements, IReadOnlyList<WorldResident> residents)
    {
        var exits = new List<WorldExit>();
        foreach (var placement in placements.Where(p => p.State == PlacementState.Confirmed && p.Played.StartsOn.AddDays(45) < today && dice.Chance(0.55)))
        {
            var months = Months(placement);
            exits.Add(Exit(placement.Match.Resident, Fact(placement.Played.Contract), months, placement.Played.StartsOn.AddDays(dice.Between(20, 44)), placement.Id));
        }

        var gone = exits.Select(e => e.ResidentId).Concat(placements.Select(p => p.Match.Resident.Id)).ToHashSet();
        exits.AddRange(residents.Where(r => !gone.Contains(r.Id) && dice.Chance(0.02)).Select(r =>
            Exit(r, dice.Pick(OtherFacts), null, today.AddDays(-dice.Between(3, 200)), null)));
        return [.. exits.DistinctBy(e => e.ResidentId)];
    }

    private WorldExit Exit(WorldResident resident, string fact, int? months, DateOnly day, Guid? placementId)
    {
        var on = WorkingDays.Add(day, 0) is var working && working < today ? working : today.AddDays(-1);
        var at = dice.OfficeHour(on);
        return new WorldExit(
            dice.Id(at), resident.Id, resident.StructureId, placementId, fact, months, grid.Classify(fact, months), on, resident.LeadId, at);
    }

    private static string Fact(string contract) => contract switch
    {
        Contract.Cdi => ExitFact.Cdi,
        Contract.Temp => ExitFact.Temp,
        Contract.Insertion => ExitFact.HiredBySiae,
        _ => ExitFact.Cdd,
    };

    private static int? Months(WorldPlacement placement) => placement.Played.EndsOn is not { } end
        ? null
        : Math.Max(1, (int)Math.Round((end.DayNumber - placement.Played.StartsOn.DayNumber + 1) / 30.44));
}
