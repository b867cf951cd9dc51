using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Employer.Portal.Pages.Commitments;

/// <summary>What companies that agreed let everybody see.</summary>
internal sealed class Conventions : IPageConventions
{
    public void Apply(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/Commitments");
}
