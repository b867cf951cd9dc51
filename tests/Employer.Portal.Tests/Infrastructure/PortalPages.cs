using Matching.Data.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using System.Text.RegularExpressions;

namespace Employer.Portal.Tests.Infrastructure;

/// <summary>Every page of the portal with who may enter it, read from the running host: what a test enumerates cannot forget a page.</summary>
public sealed partial record PortalPage(string Route, string? Policy, bool HasPost, bool IgnoresAntiforgery)
{
    /// <summary>An address of the page; ids in it are of things that do not exist.</summary>
    public string Address => "/" + Parameter().Replace(Route, match => match.Groups["kind"].Value switch
    {
        ":guid" => "0198f3c2-0000-7000-8000-000000000000",
        ":int" => "404",
        _ => "inconnu",
    });

    public IReadOnlyList<string> RolesIn => Policy is null ? [] : Policies.RolesIn(Policy);

    public IEnumerable<string> RolesOut => Policy is null ? [] : Roles.All.Except(RolesIn);

    public static async Task<IReadOnlyList<PortalPage>> AllAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var pages = new List<PortalPage>();
        foreach (var descriptor in services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var page = await loader.LoadAsync(descriptor, EndpointMetadataCollection.Empty);
            pages.Add(new PortalPage(
                page.AttributeRouteInfo!.Template!,
                page.EndpointMetadata!.OfType<IAuthorizeData>().LastOrDefault()?.Policy,
                page.HandlerMethods.Any(method => method.HttpMethod != "Get"),
                page.ModelTypeInfo!.GetCustomAttributes(typeof(IgnoreAntiforgeryTokenAttribute), true).Length > 0));
        }
        return pages;
    }

    [GeneratedRegex(@"\{[^:}?]+(?<kind>(:[a-z]+)?)[^}]*\}")]
    private static partial Regex Parameter();
}
