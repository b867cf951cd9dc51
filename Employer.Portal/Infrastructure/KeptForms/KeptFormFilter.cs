using System.Reflection;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Employer.Portal.Infrastructure.KeptForms;

/// <summary>
/// Shows a page as its GET handler makes it, with what was typed before the session ended in its fields: the answers are bound as if they were posted,
/// and no handler that writes is called. It comes back as often as the page is asked for; once it was sent, and the page led on, it is kept no longer.
/// </summary>
internal sealed class KeptFormFilter(KeptFormStore kept) : IAsyncPageFilter
{
    private static readonly object Key = new();

    public static bool WasRestored(HttpContext http) => http.Items.ContainsKey(Key);

    /// <summary>The kept form with which this page is filled, or was when it was sent.</summary>
    public static Guid? IdOf(HttpContext http) =>
        http.Items[Key] as Guid? ?? (HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType
            && Guid.TryParse(http.Request.Form[KeptFormStore.Field], out var id) ? (Guid?)id : null);

    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) || http.User.Identity?.IsAuthenticated != true
            || !Guid.TryParse(http.Request.Query[KeptFormStore.Parameter], out var id)
            || await kept.ReadAsync(http.User.AccountId(), id, http.Request.Path.Value ?? "/", http.RequestAborted) is not { } form)
            return;
        http.Items[Key] = id;
        // Properties that only a post fills are filled too; the handler is chosen already.
        http.Request.Method = HttpMethods.Post;
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Request.Form = form.ToForm();
    }

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!WasRestored(context.HttpContext))
        {
            await ForgetWhatWasSentAsync(context.HttpContext, await next());
            return;
        }

        context.HttpContext.Request.Method = HttpMethods.Get;
        // What is wrong is said when it is sent.
        foreach (var entry in context.ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
        }

        var typed = Typed(context);
        await next();
        foreach (var (property, value) in typed)
            property.SetValue(context.HandlerInstance, value);
    }

    // A page that shows its form again has taken nothing; one that leads on has.
    private async Task ForgetWhatWasSentAsync(HttpContext http, PageHandlerExecutedContext done)
    {
        if (done.Result is LocalRedirectResult or RedirectResult or RedirectToPageResult && http.User.Identity?.IsAuthenticated == true && IdOf(http) is { } id)
            await kept.ForgetAsync(http.User.AccountId(), id, http.Request.Path.Value ?? "/", http.RequestAborted);
    }

    // The GET handler fills them from the database.
    private static List<(PropertyInfo Property, object? Value)> Typed(PageHandlerExecutingContext context) =>
    [
        .. context.ActionDescriptor.BoundProperties.OfType<PageBoundPropertyDescriptor>()
            .Where(bound => context.ModelState.FindKeysWithPrefix(bound.BindingInfo?.BinderModelName ?? bound.Name).Any())
            .Select(bound => (bound.Property, bound.Property.GetValue(context.HandlerInstance))),
    ];
}
