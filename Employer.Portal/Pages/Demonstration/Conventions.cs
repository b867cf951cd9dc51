using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Employer.Portal.Pages.Demonstration;

/// <summary>Open to all, and there only in demonstration mode: elsewhere these addresses do not exist.</summary>
internal sealed class Conventions : IPageConventions
{
    public void Apply(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Demonstration");
        pages.AddFolderApplicationModelConvention("/Demonstration", page => page.Filters.Add(new DemonstrationOnly()));
    }
}
