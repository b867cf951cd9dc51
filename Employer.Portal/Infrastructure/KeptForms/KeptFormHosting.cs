using Matching.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Employer.Portal.Infrastructure.KeptForms;

internal static class KeptFormHosting
{
    public static IServiceCollection AddKeptForms(this IServiceCollection services)
    {
        services.AddOptions<KeptFormOptions>().BindConfiguration(KeptFormOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<FormOwner>().AddSingleton<KeptFormStore>().AddSingleton<KeptFormFilter>().AddSingleton<StaleTokenFilter>();
        services.Configure<Microsoft.AspNetCore.Mvc.MvcOptions>(mvc =>
        {
            mvc.Filters.AddService<KeptFormFilter>();
            mvc.Filters.AddService<StaleTokenFilter>();
        });
        services.PostConfigure<CookieAuthenticationOptions>(
            IdentityConstants.ApplicationScheme, cookie => cookie.Events.OnRedirectToLogin = ToSignInAsync);
        return services;
    }

    private static async Task ToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var kept = await context.HttpContext.RequestServices.GetRequiredService<KeptFormStore>()
            .KeepAsync(request, signedIn: null, context.HttpContext.RequestAborted);
        context.Response.Redirect(QueryHelpers.AddQueryString(SignIn.Path, SignIn.ReturnParameter, kept ?? KeptFormStore.AddressOf(request)));
    }
}
