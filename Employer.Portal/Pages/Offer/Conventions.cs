using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Employer.Portal.Pages.Offer;

/// <summary>Candidates have no account: the secret in the address is the key.</summary>
internal sealed class Conventions : IPageConventions
{
    public void Apply(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Offer");
}
