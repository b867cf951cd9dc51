using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Employer.Portal.Pages.Observatory;

internal sealed class Conventions : IPageConventions
{
    public void Apply(PageConventionCollection pages) => pages.AuthorizeFolder("/Observatory", Policies.Coordinator);
}
