using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Employer.Portal.Pages.Structures;

internal sealed class Conventions : IPageConventions
{
    public void Apply(PageConventionCollection pages) => pages.AuthorizeFolder("/Structures", Policies.Administrator);
}
