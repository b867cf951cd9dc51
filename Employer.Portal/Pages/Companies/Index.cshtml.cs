using Employer.Portal.TagHelpers;
using Matching.Data.Companies;
using Matching.Data.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Companies;

public sealed class IndexModel(NpgsqlDataSource database) : PageModel
{
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(Name = PageLinksTagHelper.Parameter, SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<ListedCompany> Companies { get; private set; } = [];

    public long Total => Companies is [var first, ..] ? first.Total : 0;

    public async Task OnGetAsync(CancellationToken cancel) =>
        (PageNumber, Companies) = await Paging.ReadAsync(PageNumber, page => database.CompaniesAsync(Search, page, cancel));
}
