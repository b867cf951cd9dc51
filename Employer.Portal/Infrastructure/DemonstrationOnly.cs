using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace Employer.Portal.Infrastructure;

/// <summary>Answers 404 outside of demonstration mode, before anything else is looked at.</summary>
internal sealed class DemonstrationOnly : IAuthorizationFilter, IOrderedFilter
{
    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var options = context.HttpContext.RequestServices.GetRequiredService<IOptions<DemonstrationOptions>>();
        if (!options.Value.Enabled)
            context.Result = new NotFoundResult();
    }
}
