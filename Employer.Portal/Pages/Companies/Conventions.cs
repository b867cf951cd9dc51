using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Employer.Portal.Pages.Companies;

/// <summary>Companies as the coordination and its advisers see them.</summary>
internal sealed class Conventions : IPageConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AuthorizeFolder("/Companies", Policies.CompanyRelations);
        foreach (var decision in (string[])["Approve", "Refuse", "Trust"])
            pages.AuthorizePage($"/Companies/{decision}", Policies.Coordinator);
        pages.AuthorizePage("/Companies/NewOpening", Policies.CompanyAdviser);
    }
}
