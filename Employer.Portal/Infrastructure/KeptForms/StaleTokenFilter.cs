using Matching.Data.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Employer.Portal.Infrastructure.KeptForms;

/// <summary>The session stands and only the page's token is too old: the same page comes back filled in, with a new one.</summary>
internal sealed class StaleTokenFilter(KeptFormStore kept) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is IAntiforgeryValidationFailedResult && http.User.Identity?.IsAuthenticated == true
            && await kept.KeepAsync(http.Request, http.User.AccountId(), http.RequestAborted) is { } address)
            context.Result = new LocalRedirectResult(address);
        await next();
    }
}
