using Employer.Portal.Infrastructure;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Employer.Portal.Pages.Company;

/// <summary>What a recruiter sees of their own company, and nothing else.</summary>
internal sealed class Conventions : IPageConventions
{
    public void Apply(PageConventionCollection pages) => pages.AuthorizeFolder("/Company", Policies.Recruiter);
}
