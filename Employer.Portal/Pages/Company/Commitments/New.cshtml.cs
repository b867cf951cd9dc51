using System.ComponentModel.DataAnnotations;
using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Commitments;
using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Company.Commitments;

public sealed class CommitmentInput
{
    public Guid Id { get; set; }

    [Display(Name = "Combien")]
    public int? Quantity { get; set; }

    [Display(Name = "De quoi")]
    public string? Unit { get; set; } = CommitmentUnit.Hire;

    [Display(Name = "Pour qui")]
    public string? Audience { get; set; } = CommitmentAudience.PriorityDistrict;

    [Display(Name = "Contrats qui comptent")]
    public string[] Contracts { get; set; } = [];

    [Display(Name = "Communes de travail")]
    public string[] Communes { get; set; } = [];

    [Display(Name = "À partir du")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "Jusqu’au")]
    public DateOnly? EndsOn { get; set; }
}

public sealed class NewModel(NpgsqlDataSource database, TimeProvider clock) : CompanyPage(database, clock)
{
    public static readonly IReadOnlyList<Choice> Units = [.. CommitmentUnit.All.Select(u => new Choice(u, CompanyWords.Unit(u, 2)))];

    public static readonly IReadOnlyList<Choice> Audiences = [.. CommitmentAudience.All.Select(a => new Choice(a, CompanyWords.Audience(a)))];

    [BindProperty]
    public CommitmentInput Input { get; set; } = new();

    public IReadOnlyList<Choice> Communes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Id = Guid.CreateVersion7(Now);
        Input.StartsOn = Today;
        Input.EndsOn = Today.AddYears(1);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Check();
        if (!ModelState.IsValid)
            return Page();
        var terms = new CommitmentTerms
        {
            Quantity = Input.Quantity!.Value, Unit = Input.Unit!, Audience = Input.Audience!, Contracts = Input.Contracts,
            CommuneCodes = Input.Communes, StartsOn = Input.StartsOn!.Value, EndsOn = Input.EndsOn!.Value,
        };
        if (await Database.ProposeCommitmentAsync(User.CompanyId(), User.AccountId(), Input.Id, terms, Now, cancel) == Outcome.Done)
            TempData.Confirm("Engagement proposé. La coordination le contresigne ; vous le verrez ici.");
        else
            TempData.Warn("Cet engagement n’a pas pu être enregistré. Réessayez.");
        return LocalRedirect(Links.Commitments);
    }

    private async Task LoadAsync(CancellationToken cancel) =>
        Communes = [.. (await Database.WorkCommunesAsync(cancel)).Where(c => c.InArea).Select(c => new Choice(c.Code, c.Name))];

    private void Check()
    {
        Need(nameof(Input.Quantity), Input.Quantity is >= 1 and <= 1000, "Indiquez combien, entre 1 et 1 000.");
        Need(nameof(Input.Unit), Units.Any(u => u.Value == Input.Unit), "Dites ce que vous promettez.");
        Need(nameof(Input.Audience), Audiences.Any(a => a.Value == Input.Audience), "Dites pour qui.");
        Need(nameof(Input.Contracts), Input.Contracts.All(c => Contract.All.Contains(c)), "Choisissez les contrats dans la liste.");
        Need(nameof(Input.Communes), Input.Communes.All(c => Communes.Any(k => k.Value == c)), "Choisissez les communes dans la liste.");
        Need(nameof(Input.StartsOn), Input.StartsOn is not null, "Indiquez la date de début.");
        Need(nameof(Input.EndsOn), Input.EndsOn is not null, "Indiquez la date de fin.");
        Need(nameof(Input.EndsOn), Input.EndsOn is null || Input.StartsOn is null || Input.EndsOn > Input.StartsOn, "La fin tombe avant le début ; corrigez l’une des deux dates.");
    }

    private void Need(string field, bool isRight, string message)
    {
        if (!isRight)
            ModelState.TryAddModelError("Input." + field, message);
    }
}
