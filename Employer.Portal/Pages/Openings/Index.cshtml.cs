using Employer.Portal.Infrastructure;
using Employer.Portal.TagHelpers;
using Matching.Data.Database;
using Matching.Data.Openings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Openings;

/// <summary>What companies published in the area, for everybody; those who may propose them also see the offres repérées.</summary>
public sealed class IndexModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "mots", SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(Name = "metier", SupportsGet = true)]
    public string? Occupation { get; set; }

    [BindProperty(Name = "commune", SupportsGet = true)]
    public string? Commune { get; set; }

    [BindProperty(Name = "contrat", SupportsGet = true)]
    public string? Contract { get; set; }

    [BindProperty(Name = PageLinksTagHelper.Parameter, SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<FoundOpening> Openings { get; private set; } = [];

    public IReadOnlyList<Choice> Communes { get; private set; } = [];

    public IReadOnlyList<Choice> Occupations { get; private set; } = [];

    public long Total => Openings is [var first, ..] ? first.Total : 0;

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Words) || Occupation is not null || Commune is not null || Contract is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (communes, occupations) = await database.OpeningFiltersAsync(User.ReadsSpotted(), cancel);
        Communes = [.. communes.Select(c => new Choice(c.Code, $"{c.Label} ({c.Count})"))];
        Occupations = [.. occupations.Select(o => new Choice(o.Code, $"{o.Label} ({o.Count})"))];
        Occupation = Known(Occupation, Occupations);
        Commune = Known(Commune, Communes);
        Contract = Known(Contract, OpeningAnswers.Contracts);
        var search = new OpeningSearch(Words, Occupation, Commune, Contract) { WithSpotted = User.ReadsSpotted() };
        (PageNumber, Openings) = await Paging.ReadAsync(PageNumber, page => database.SearchOpeningsAsync(search with { Page = page }, cancel));
    }

    private static string? Known(string? value, IReadOnlyList<Choice> choices) => choices.Any(c => c.Value == value) ? value : null;
}
