using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Commitments;
using Matching.Data.Companies;
using Matching.Data.Database;
using Matching.Data.Reference;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Company.Commitments;

public sealed class NewModel(NpgsqlDataSource database, TimeProvider clock, OccupationSearch occupations) : CompanyPage(database, clock)
{
    private const int MostOccupations = 20;

    public static readonly IReadOnlyList<Choice> Units = [.. CommitmentUnit.All.Select(u => new Choice(u, CompanyWords.Unit(u, 2)))];

    public static readonly IReadOnlyList<Choice> Audiences = [.. CommitmentAudience.All.Select(a => new Choice(a, CompanyWords.Audience(a)))];

    [BindProperty]
    public CommitmentInput Input { get; set; } = new();

    /// <summary>Refused while the form was open: what was typed stays, and nothing is proposed.</summary>
    public CompanyStanding Standing { get; private set; } = new(false, false, false);

    public IReadOnlyList<Choice> Communes { get; private set; } = [];

    /// <summary>What the words of the form can mean, when they leave a doubt.</summary>
    public IReadOnlyList<Choice> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (Standing.IsRefused)
            return LocalRedirect(Links.Commitments);
        Input.Id = Guid.CreateVersion7(Now);
        Input.StartsOn = Today;
        Input.EndsOn = Today.AddYears(1);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Check();
        var codes = await OccupationsAsync(cancel);
        if (!ModelState.IsValid || Standing.IsRefused)
            return Page();
        var terms = Terms(codes);
        if (await Database.ProposeCommitmentAsync(User.CompanyId(), User.AccountId(), Input.Id, terms, Now, cancel) == Outcome.Done)
            TempData.Confirm("Engagement proposé. La coordination le contresigne ; vous le verrez ici.");
        else
            TempData.Warn("Cet engagement n’a pas pu être enregistré. Réessayez.");
        return LocalRedirect(Links.Commitments);
    }

    private CommitmentTerms Terms(string[] codes) => new()
    {
        Quantity = Input.Quantity ?? 0, Unit = Input.Unit ?? "", Audience = Input.Audience ?? "", Contracts = Input.Contracts,
        OccupationCodes = codes, CommuneCodes = Input.Communes, StartsOn = Input.StartsOn!.Value, EndsOn = Input.EndsOn!.Value,
        PublicOutcome = Input.PublicOutcome,
    };

    private async Task LoadAsync(CancellationToken cancel)
    {
        Standing = await AsCompanyAsync(company => company.StandingAsync(User.CompanyId()), cancel);
        Communes = [.. (await Database.WorkCommunesAsync(cancel)).Where(c => c.InArea).Select(c => new Choice(c.Code, c.Name))];
    }

    private async Task<string[]> OccupationsAsync(CancellationToken cancel)
    {
        var lines = Input.OccupationLines;
        Need(nameof(Input.Occupations), lines.Count <= MostOccupations, $"Vous avez écrit {lines.Count} métiers ; gardez-en {MostOccupations} au plus, ou aucun.");
        var answer = await occupations.AskLinesAsync(lines.Take(MostOccupations), cancel);
        foreach (var line in answer.Unknown)
            Need(nameof(Input.Occupations), false, $"Aucun métier ne ressemble à « {line} » ; essayez un mot plus courant.");
        if (!answer.NeedsChoice)
            return answer.Sure;

        Found = [.. answer.Choices.Select(o => new Choice(o.Code, o.Label))];
        // Already asked of these very words: what is ticked is the answer.
        var ticked = Input.OccupationsAsked == Input.AskedNow ? Input.OccupationCodes.Where(c => Found.Any(f => f.Value == c)).ToArray() : [];
        if (ticked.Length > 0)
            return ticked;
        Need(nameof(Input.OccupationCodes), false, "Vos mots peuvent désigner plusieurs métiers : cochez ceux qui comptent.");
        (Input.OccupationCodes, Input.OccupationsAsked) = (answer.Sure, Input.AskedNow);
        ModelState.SetModelValue("Input.OccupationsAsked", Input.OccupationsAsked, Input.OccupationsAsked);
        return [];
    }

    private void Check()
    {
        Need(nameof(Input.Communes), Input.Communes.All(c => Communes.Any(k => k.Value == c)), "Choisissez les communes dans la liste.");
        Need(nameof(Input.StartsOn), Input.StartsOn is not null, "Indiquez la date de début.");
        Need(nameof(Input.EndsOn), Input.EndsOn is not null, "Indiquez la date de fin.");
        if (Input is { StartsOn: not null, EndsOn: not null })
            foreach (var finding in Terms([]).Findings(Today))
                Need(finding.Field, false, CommitmentFindingWords.Of(finding, Today));
    }

    private void Need(string field, bool isRight, string message)
    {
        if (!isRight)
            ModelState.TryAddModelError("Input." + field, message);
    }
}
