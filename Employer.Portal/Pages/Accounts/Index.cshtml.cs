using Employer.Portal.Infrastructure;
using Employer.Portal.TagHelpers;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace Employer.Portal.Pages.Accounts;

public sealed class IndexModel(NpgsqlDataSource database, TimeProvider clock) : PageModel
{
    public static readonly IReadOnlyList<Choice> RoleChoices = [.. Roles.All.Select(role => new Choice(role, RoleNames.French(role)))];

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(Name = "role", SupportsGet = true)]
    public string? Role { get; set; }

    [BindProperty(Name = PageLinksTagHelper.Parameter, SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<AccountLine> Accounts { get; private set; } = [];

    public long Total => Accounts is [var first, ..] ? first.Total : 0;

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Search) || Role is not null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var role = Roles.All.Contains(Role) ? Role : Role = null;
        (PageNumber, Accounts) = await Paging.ReadAsync(
            PageNumber, page => database.AccountsAsync(new AccountsFilter(Search, role, page), clock.GetUtcNow(), cancel));
    }
}
