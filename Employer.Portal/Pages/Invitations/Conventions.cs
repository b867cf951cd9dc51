using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Employer.Portal.Pages.Invitations;

/// <summary>Whoever is invited has no account yet: the secret in the address is the key.</summary>
internal sealed class Conventions : IPageConventions
{
    public void Apply(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Invitations");
}
