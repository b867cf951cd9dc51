using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Engine.Domain;

namespace Employer.Portal.Pages.Company.Commitments;

/// <summary>What a company promises. Contracts, occupations and communes only narrow it: empty, all count.</summary>
public sealed class CommitmentInput
{
    public Guid Id { get; set; }

    [Display(Name = "Combien"), Bounds(1, CommitmentRules.MostQuantity)]
    public int? Quantity { get; set; }

    [Display(Name = "De quoi")]
    public string? Unit { get; set; } = CommitmentUnit.Hire;

    [Display(Name = "Pour qui")]
    public string? Audience { get; set; } = CommitmentAudience.PriorityDistrict;

    [Display(Name = "Contrats qui comptent")]
    public string[] Contracts { get; set; } = [];

    [Display(Name = "Métiers qui comptent"), DataType(DataType.MultilineText)]
    public string? Occupations { get; set; }

    [Display(Name = "Lesquels comptent ?")]
    public string[] OccupationCodes { get; set; } = [];

    /// <summary>The words that the choices were shown for: other words ask again.</summary>
    public string? OccupationsAsked { get; set; }

    public IReadOnlyList<string> OccupationLines =>
        [.. (Occupations ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    public string AskedNow => string.Join(" ; ", OccupationLines);

    [Display(Name = "Communes de travail")]
    public string[] Communes { get; set; } = [];

    [Display(Name = "À partir du")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Jusqu’au")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Ce que le public peut lire")]
    public bool PublicOutcome { get; set; }
}
