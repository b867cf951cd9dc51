using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Matches;
using Matching.Data.Placements;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Employer.Portal.Pages.Company.Candidates;

public sealed class InterviewInput
{
    [Display(Name = "Jour de l’entretien")]
    public DateOnly? HeldOn { get; set; }

    public bool Check(ModelStateDictionary state, DateOnly introducedOn, DateOnly today)
    {
        if (HeldOn is not { } heldOn)
            state.TryAddModelError("Interview.HeldOn", "Indiquez le jour de l’entretien.");
        else if (MeetingRules.Interview(introducedOn, heldOn, today) is { } finding)
            state.AddModelError("Interview.HeldOn", DateWords.Interview(finding, introducedOn, heldOn));
        return state.IsValid;
    }
}

public sealed class HireInput
{
    public static readonly IReadOnlyList<Choice> Contracts = [.. Matching.Engine.Domain.Contract.All.Select(c => new Choice(c, OpeningWords.ContractFor(c)))];

    [Display(Name = "Contrat")]
    public string? Contract { get; set; }

    [Display(Name = "Premier jour de travail")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Dernier jour prévu")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "Heures par semaine"), Bounds(1, 60)]
    public decimal? HoursPerWeek { get; set; }

    public static HireInput From(CompanyCandidate candidate) => new() { Contract = candidate.OpeningContract, HoursPerWeek = candidate.OpeningHours };

    public bool Check(ModelStateDictionary state, DateOnly introducedOn, DateOnly today)
    {
        if (!Contracts.Any(c => c.Value == Contract))
            state.AddModelError("Hire.Contract", "Choisissez le contrat signé.");
        if (StartsOn is not { } startsOn)
            state.TryAddModelError("Hire.StartsOn", "Indiquez le premier jour de travail.");
        else if (PlacementRules.Start(introducedOn, startsOn, today) is { } early)
            state.AddModelError("Hire.StartsOn", DateWords.Start(early, introducedOn, startsOn, PlacementRules.MonthsAhead));
        else if (Contract is not null && PlacementRules.End(Contract, startsOn, EndsOn) is { } finding)
            state.TryAddModelError("Hire.EndsOn", DateWords.End(finding, Contract, startsOn, EndsOn));
        if (HoursPerWeek is not (>= 1 and <= 60))
            state.TryAddModelError("Hire.HoursPerWeek", "Indiquez entre 1 et 60 heures par semaine.");
        return state.IsValid;
    }

    public Hire ToHire(Guid matchId) => new(matchId, Contract!, StartsOn!.Value, EndsOn, decimal.Round(HoursPerWeek!.Value, 1));
}

public sealed class DeclineInput
{
    public static readonly IReadOnlyList<Choice> ReasonChoices = [.. Reasons.Company.Select(r => new Choice(r.Code, r.Label, r.Text))];

    [Display(Name = "Pourquoi")]
    public string? Reason { get; set; }

    [Display(Name = "Ce que la personne lira"), StringLength(TextLengths.Sentence, ErrorMessage = "Écrivez au plus 600 caractères.")]
    [DataType(DataType.MultilineText)]
    public string? Sentence { get; set; }

    public bool Check(ModelStateDictionary state)
    {
        if (!ReasonChoices.Any(r => r.Value == Reason))
            state.AddModelError("Decline.Reason", "Choisissez une raison : la personne a droit à une réponse.");
        return state.IsValid;
    }

    /// <summary>The recruiter's own words, or the ready sentence of the reason.</summary>
    public string SentenceOrReady() =>
        string.IsNullOrWhiteSpace(Sentence) ? Reasons.Company.First(r => r.Code == Reason).Text : Sentence.Trim();
}

public sealed class ReversalInput
{
    [Display(Name = "Pourquoi")]
    public string? Reason { get; set; }

    /// <summary>The job began, and ended in the trial period.</summary>
    public bool InTrial { get; set; }

    public static IReadOnlyList<Choice> Choices(IReadOnlyList<Reason> reasons) => [.. reasons.Select(r => new Choice(r.Code, r.Label))];

    public bool Check(ModelStateDictionary state, IReadOnlyList<Reason> reasons)
    {
        if (reasons.All(r => r.Code != Reason))
            state.AddModelError("Reversal.Reason", "Choisissez une raison.");
        return state.IsValid;
    }
}
