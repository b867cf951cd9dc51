namespace Matching.Engine.Domain;

/// <summary>What a commitment counts; each unit by itself, never added to another.</summary>
public static class CommitmentUnit
{
    public const string Hire = "hire";
    public const string WorkStudy = "work_study";
    public const string Immersion = "immersion";
    public const string Internship = "internship";

    public static readonly IReadOnlyList<string> All = [Hire, WorkStudy, Immersion, Internship];

    /// <summary>The unit in which a placement of this contract is counted.</summary>
    public static string Of(string contract) => contract switch
    {
        Contract.Apprenticeship or Contract.Professionalisation => WorkStudy,
        Contract.Internship => Internship,
        _ => Hire,
    };
}

/// <summary>For whom a commitment was made.</summary>
public static class CommitmentAudience
{
    public const string PriorityDistrict = "priority_district";
    public const string Accompanied = "accompanied";

    public static readonly IReadOnlyList<string> All = [PriorityDistrict, Accompanied];
}

/// <summary>What of a confirmed placement decides which commitment it keeps.</summary>
/// <param name="FromPriorityDistrict">The district of the person's address as it was at entry.</param>
/// <param name="CommuneCode">Of work; null when unknown, which keeps no commitment limited to communes.</param>
public sealed record PlacementToCount(
    string Contract, string OccupationCode, string? CommuneCode, DateOnly StartsOn, bool FromPriorityDistrict);

/// <summary>The terms of a commitment and where its ledger stands. Empty lists mean "any".</summary>
public sealed record CommitmentToKeep(
    Guid Id,
    string State,
    string Unit,
    string Audience,
    IReadOnlyList<string> Contracts,
    IReadOnlyList<string> OccupationCodes,
    IReadOnlyList<string> CommuneCodes,
    DateOnly StartsOn,
    DateOnly EndsOn,
    int Promised,
    int Kept)
{
    public int Remaining => Math.Max(0, Promised - Kept);
}

public static class CommitmentRules
{
    public const int MostQuantity = 1000;

    /// <summary>A charter signed in June may count from January; no longer ago.</summary>
    public const int MostMonthsBack = 6;

    public const int MostMonthsAhead = 24;

    public const int MostMonths = 60;

    /// <summary>
    /// What speaks against these terms on this day: nothing, when they may be proposed or countersigned. Both are asked, each on its own
    /// day: what was in time when proposed may be over when it comes to be signed.
    /// </summary>
    public static IReadOnlyList<CommitmentFinding> Findings(this CommitmentTerms terms, DateOnly today)
    {
        var findings = new List<CommitmentFinding>();
        Need(terms.Quantity is >= 1 and <= MostQuantity, nameof(terms.Quantity), CommitmentFinding.QuantityOutOfBounds);
        Need(CommitmentUnit.All.Contains(terms.Unit), nameof(terms.Unit), CommitmentFinding.UnknownUnit);
        Need(CommitmentAudience.All.Contains(terms.Audience), nameof(terms.Audience), CommitmentFinding.UnknownAudience);
        Need(terms.Contracts.All(Contract.All.Contains), nameof(terms.Contracts), CommitmentFinding.UnknownContract);
        Need(terms.StartsOn >= today.AddMonths(-MostMonthsBack), nameof(terms.StartsOn), CommitmentFinding.StartsLongAgo);
        Need(terms.StartsOn <= today.AddMonths(MostMonthsAhead), nameof(terms.StartsOn), CommitmentFinding.StartsFarAhead);
        Need(terms.EndsOn > terms.StartsOn, nameof(terms.EndsOn), CommitmentFinding.EndsBeforeStart);
        Need(terms.EndsOn > today, nameof(terms.EndsOn), CommitmentFinding.EndsInThePast);
        Need(terms.EndsOn <= terms.StartsOn.AddMonths(MostMonths), nameof(terms.EndsOn), CommitmentFinding.LastsTooLong);
        return findings;

        void Need(bool isRight, string field, string code)
        {
            if (!isRight)
                findings.Add(new CommitmentFinding(field, code));
        }
    }

    /// <summary>
    /// The one commitment that a placement keeps, or null: among those whose terms it meets, one with something left before one
    /// already kept, then the one that ends first, then the older. A kept commitment still counts what comes on top.
    /// </summary>
    public static CommitmentToKeep? KeptBy(this PlacementToCount placement, IEnumerable<CommitmentToKeep> ofCompany) =>
        ofCompany.Where(placement.Meets)
            .OrderBy(c => c.Remaining == 0)
            .ThenBy(c => c.EndsOn)
            .ThenBy(c => c.Id)
            .FirstOrDefault();

    private static bool Meets(this PlacementToCount placement, CommitmentToKeep c) =>
        c.State is CommitmentState.Signed or CommitmentState.Kept
        && c.Unit == CommitmentUnit.Of(placement.Contract)
        && (c.Audience == CommitmentAudience.Accompanied || placement.FromPriorityDistrict)
        && AnyOrHas(c.Contracts, placement.Contract)
        && AnyOrHas(c.OccupationCodes, placement.OccupationCode)
        && AnyOrHas(c.CommuneCodes, placement.CommuneCode)
        && placement.StartsOn >= c.StartsOn && placement.StartsOn <= c.EndsOn;

    private static bool AnyOrHas(IReadOnlyList<string> allowed, string? value) =>
        allowed.Count == 0 || (value is not null && allowed.Contains(value));
}
