using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Employer.Portal.Pages.SignUp;

internal sealed class Conventions : IPageConventions
{
    public void Apply(PageConventionCollection pages) => pages.AllowAnonymousToFolder("/SignUp");
}
