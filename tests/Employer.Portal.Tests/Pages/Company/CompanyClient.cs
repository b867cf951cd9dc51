using AngleSharp.Html.Dom;
using Employer.Portal.Tests.Infrastructure;

namespace Employer.Portal.Tests.Pages.Company;

internal static class CompanyClient
{
    /// <summary>Presses one button of a page's main form: its own fields, changed, sent to that button's handler.</summary>
    public static async Task<HttpResponseMessage> SubmitToAsync(
        this PortalClient client, string address, string handler, params (string Name, string? Value)[] fields)
    {
        var page = await client.PageAsync(address);
        var form = page.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>()
            .First(f => f.GetAttribute("action")?.EndsWith(handler, StringComparison.Ordinal) == true
                || f.QuerySelector($"[formaction$='{handler}']") is not null);
        form.SetAttribute("action", address + handler);
        return await client.SubmitAsync(form, fields);
    }
}
