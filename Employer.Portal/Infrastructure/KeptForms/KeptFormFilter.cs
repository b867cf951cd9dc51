using System.Reflection;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Employer.Portal.Infrastructure.KeptForms;

/// <summary>
/// Shows a page as its GET handler makes it, with what was typed before the session ended in its fields: the answers are bound as if they were posted,
/// and no handler that writes is called.
/// </summary>
internal sealed class KeptFormFilter(KeptFormStore kept) : IAsyncPageFilter
{
    private static readonly object Key = new();

    public static bool WasRestored(HttpContext http) => http.Items.ContainsKey(Key);

    public async Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) || http.User.Identity?.IsAuthenticated != true
            || !Guid.TryParse(http.Request.Query[KeptFormStore.Parameter], out var id)
            || await kept.TakeAsync(http.User.AccountId(), id, http.Request.Path.Value ?? "/", http.RequestAborted) is not { } form)
            return;
        http.Items[Key] = form;
        // Properties that only a post fills are filled too; the handler is chosen already.
        http.Request.Method = HttpMethods.Post;
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Request.Form = form.ToForm();
    }

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!WasRestored(context.HttpContext))
        {
            await next();
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

    // The GET handler fills them from the database.
    private static List<(PropertyInfo Property, object? Value)> Typed(PageHandlerExecutingContext context) =>
    [
        .. context.ActionDescriptor.BoundProperties.OfType<PageBoundPropertyDescriptor>()
            .Where(bound => context.ModelState.FindKeysWithPrefix(bound.BindingInfo?.BinderModelName ?? bound.Name).Any())
            .Select(bound => (bound.Property, bound.Property.GetValue(context.HandlerInstance))),
    ];
}
