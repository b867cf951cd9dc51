using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Employer.Portal.Pages.Residents;
using Matching.Data.Accounts;
using Matching.Data.Matches;
using Matching.Data.Placements;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Employer.Portal.Pages.Matches;

/// <summary>A hire that the counsellor heard of: the company confirms it, or, for a spotted opening, the paper that was seen does.</summary>
public sealed class HireModel(NpgsqlDataSource db, TimeProvider clock, IOptions<MatchSettings> settings) : MatchPage(db, clock)
{
    public static readonly IReadOnlyList<Choice> Evidences = [new("contract", "Le contrat"), new("payslip", "Une fiche de paie"), new("attestation", "Une attestation")];

    public static IReadOnlyList<Choice> Contracts => ResidentWords.Contracts;

    [BindProperty, Display(Name = "Contrat")]
    [Required(ErrorMessage = "Choisissez le type de contrat.")]
    public string? ContractCode { get; set; }

    [BindProperty, Display(Name = "Premier jour de travail")]
    [Required(ErrorMessage = "Donnez le premier jour de travail, par exemple 1 12 2026.")]
    public DateOnly? StartsOn { get; set; }

    [BindProperty, Display(Name = "Dernier jour du contrat")]
    public DateOnly? EndsOn { get; set; }

    [BindProperty, Display(Name = "Heures par semaine")]
    [Required(ErrorMessage = "Donnez les heures par semaine, par exemple 35."), Range(1, 60, ErrorMessage = "Les heures par semaine vont de 1 à 60.")]
    public decimal? Hours { get; set; }

    [BindProperty, Display(Name = "Qu’avez-vous vu ?")]
    public string? Evidence { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadToDecideAsync(id, cancel))
            return NotFound();
        (ContractCode, Hours) = (Opening.Contract, Opening.HoursPerWeek);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadToDecideAsync(id, cancel))
            return NotFound();
        Check();
        if (!ModelState.IsValid)
            return Page();

        var hire = new Hire(id, ContractCode!, StartsOn!.Value, EndsOn, Hours!.Value, Match.IsSpotted ? Evidence : null);
        var outcome = await Db.ReportHireAsync(PlacementParty.Counsellor(User.StructureId(), User.AccountId()), hire, settings.Value, Now, cancel);
        return After(outcome, Match.IsSpotted ? "Embauche confirmée. Bravo !" : "Embauche notée. L’entreprise doit la confirmer.");
    }

    private void Check()
    {
        if (ContractCode is not null && !Contract.All.Contains(ContractCode))
            ModelState.AddModelError(nameof(ContractCode), "Ce contrat n’est pas dans la liste. Choisissez-en un.");
        if (StartsOn is { } startsOn)
            CheckDates(startsOn);
        if (Match.IsSpotted && Evidences.All(choice => choice.Value != Evidence))
            ModelState.AddModelError(nameof(Evidence), "Dites quel document vous avez vu : aucune entreprise ne confirme ici à votre place.");
    }

    private void CheckDates(DateOnly startsOn)
    {
        if (Match.IntroducedOn is { } introducedOn && PlacementRules.Start(introducedOn, startsOn, Today) is { } early)
            ModelState.AddModelError(nameof(StartsOn), DateWords.Start(early, introducedOn, startsOn, PlacementRules.MonthsAhead));
        if (ContractCode is { } contract && PlacementRules.End(contract, startsOn, EndsOn) is { } finding)
            ModelState.AddModelError(nameof(EndsOn), DateWords.End(finding, contract, startsOn, EndsOn));
    }
}
