using Matching.Engine.Domain;

namespace Matching.Data.Demonstration;

/// <summary>
/// Hiring commitments of the invented companies: signed over the year, some already at their end, a few still to be countersigned.
/// What a company promises has the size of what it hired in the year played, so that the ledger shows every balance: kept, on its way, late.
/// </summary>
internal static class CommitmentMaker
{
    private const int Signed = 18;
    private const int ToCountersign = 3;

    /// <summary>About so many of the hires of a company are of people of a priority district.</summary>
    private const double DistrictShare = 0.45;

    public static IReadOnlyList<WorldCommitment> Make(
        SeededDice dice, DateTimeOffset now, IReadOnlyList<WorldCompany> companies, IReadOnlyList<WorldAccount> coordinators,
        ILookup<Guid, PlayedHire> hires)
    {
        var today = WorkingDays.DayInParis(now);
        var commitments = new List<WorldCommitment>();
        for (var i = 0; i < Signed; i++)
        {
            var starts = today.AddMonths(-dice.Between(6, 11));
            var ends = i % 6 == 5 ? today.AddDays(-dice.Between(5, 25)) : starts.AddMonths(12);
            var forDistricts = i % 3 == 1;
            var hired = hires[companies[i].Id].Count(h => h.StartsOn >= starts && h.StartsOn <= ends) * (forDistricts ? DistrictShare : 1);
            var promised = Math.Max(2, (int)Math.Round(hired * dice.Between(90, 190) / 100.0));
            commitments.Add(Make(dice, companies[i], "hire", forDistricts, starts, ends, promised, dice.Pick(coordinators)));
        }

        commitments.AddRange(companies.Take(5).Select(company =>
            Make(dice, company, "work_study", false, today.AddMonths(-3), today.AddMonths(9), dice.Between(1, 3), dice.Pick(coordinators))));
        for (var i = Signed; i < Signed + ToCountersign; i++)
        {
            var starts = today.AddDays(dice.Between(5, 20));
            var proposed = Make(dice, companies[i], "hire", i % 2 == 0, starts, starts.AddMonths(12), dice.Between(2, 5), coordinators[0]);
            var at = dice.OfficeHour(WorkingDays.Add(today.AddDays(-dice.Between(4, 12)), 0));
            commitments.Add(proposed with { Moves = [proposed.Moves[0] with { At = at }] });
        }

        return commitments;
    }

    private static WorldCommitment Make(
        SeededDice dice, WorldCompany company, string unit, bool forDistricts, DateOnly starts, DateOnly ends, int promised, WorldAccount coordinator)
    {
        var proposed = dice.OfficeHour(WorkingDays.Add(starts.AddDays(-12), 0));
        var signed = dice.OfficeHour(WorkingDays.Add(starts.AddDays(-5), 0));
        var recruiter = company.Recruiters[0].Id;
        return new WorldCommitment(
            dice.Id(proposed),
            company.Id,
            recruiter,
            unit,
            forDistricts ? CommitmentAudience.PriorityDistrict : CommitmentAudience.Accompanied,
            starts,
            ends,
            promised,
            company.PublishesCommitments && promised % 2 == 0,
            [new(CommitmentState.Proposed, Actor.Company, recruiter, proposed), new(CommitmentState.Signed, Actor.Coordinator, coordinator.Id, signed)]);
    }
}

/// <summary>A confirmed hire of the market played.</summary>
internal readonly record struct PlayedHire(Guid CompanyId, DateOnly StartsOn);
