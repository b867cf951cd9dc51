using Employer.Portal.Infrastructure;
using Employer.Portal.TagHelpers;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Employer.Portal.Pages.Company.Candidates;

/// <summary>Those who said yes and were introduced to this company.</summary>
public sealed class IndexModel(NpgsqlDataSource database, TimeProvider clock) : CompanyPage(database, clock)
{
    public const string ToConfirm = "to_confirm";
    public const string CameToNothing = "came_to_nothing";

    public static readonly IReadOnlyList<Choice> States =
    [
        new(CompanyView.ToContact, "À contacter"),
        new(CompanyView.DecisionAwaited, "Votre décision est attendue"),
        new(ToConfirm, "Embauche à confirmer"),
        new(CompanyView.InImmersion, "En immersion"),
        new(CompanyView.IsHired, "Embauché(e)"),
        new(CameToNothing, "Embauche qui n’a pas tenu"),
        new(CompanyView.IsNotRetained, "Non retenu(e)"),
        new(CompanyView.Unavailable, "Plus disponible"),
    ];

    [BindProperty(Name = "etat", SupportsGet = true)]
    public string? State { get; set; }

    public const int PageSize = 25;

    [BindProperty(Name = PageLinksTagHelper.Parameter, SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public int Total { get; private set; }

    public bool HasAny { get; private set; }

    public IReadOnlyList<CompanyCandidate> Candidates { get; private set; } = [];

    private bool IsShown(CompanyCandidate candidate) => State switch
    {
        null => true,
        ToConfirm => candidate.HireAwaitsCompany,
        CameToNothing => candidate.HireCameToNothing,
        CompanyView.IsHired => candidate.Stage == State && !candidate.HireCameToNothing,
        _ => candidate.Stage == State,
    };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        State = States.Any(s => s.Value == State) ? State : null;
        var all = await AsCompanyAsync(company => company.CompanyCandidatesAsync(), cancel);
        HasAny = all.Count > 0;
        var shown = all.Where(IsShown).ToList();
        Total = shown.Count;
        PageNumber = Paging.Within(PageNumber, Total, PageSize);
        Candidates = [.. shown.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
    }
}
