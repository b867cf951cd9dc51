using Employer.Portal.TagHelpers;
using Matching.Data.Companies;
using Matching.Data.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Companies;

/// <summary>Everybody introduced to a company, by reference: those who wait for an answer first.</summary>
public sealed class IntroducedModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    [BindProperty(Name = PageLinksTagHelper.Parameter, SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<IntroducedToCompany> People { get; private set; } = [];

    public long Total => People is [var first, ..] ? first.Total : 0;

    public async Task OnGetAsync(CancellationToken cancel) =>
        (PageNumber, People) = await Paging.ReadAsync(PageNumber, page => database.IntroducedToCompaniesAsync(companyId: null, page, cancel));
}
