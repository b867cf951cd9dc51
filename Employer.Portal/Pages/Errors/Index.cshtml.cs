using System.Globalization;
using Employer.Portal.Infrastructure;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Employer.Portal.Pages.Errors;

/// <summary>Shown in place of an empty answer, whatever the method of the request that failed.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PageModel
{
    // From the address itself: a form that cannot be read leaves nothing bound.
    public int Code { get; private set; }

    public ErrorText Text => ErrorText.For(Code);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Code = int.TryParse(RouteData.Values["code"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is { } failed)
            Code = UnreadableRequests.StatusOf(failed);
        Response.StatusCode = Code is >= 400 and <= 599 ? Code : StatusCodes.Status404NotFound;
    }
}
