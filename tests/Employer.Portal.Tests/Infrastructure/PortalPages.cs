using System.Text.RegularExpressions;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>How a form says which handler it means; "" for the only one.</summary>
    public IReadOnlyList<string> PostHandlers { get; private init; } = [];

    /// <summary>What is bound from the query.</summary>
    public IReadOnlyList<string> Query { get; private init; } = [];

    /// <summary>Its addresses with every id that a parameter of its may be of.</summary>
    public IReadOnlyList<string> AddressesWith(Func<string, IReadOnlyList<string>> idsOf)
    {
        IEnumerable<string> addresses = ["/" + Route];
        foreach (var parameter in Parameter().Matches(Route).Select(match => (match.Value, Name: match.Groups["name"].Value)))
            addresses = addresses.SelectMany(address => idsOf(parameter.Name).Select(id => address.Replace(parameter.Value, id, StringComparison.Ordinal)));
        return [.. addresses];
    }

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
                page.ModelTypeInfo!.GetCustomAttributes(typeof(IgnoreAntiforgeryTokenAttribute), true).Length > 0)
            {
                PostHandlers = [.. page.HandlerMethods.Where(method => method.HttpMethod != "Get").Select(method => method.Name is { } name ? $"?handler={name}" : "")],
                Query =
                [
                    .. page.BoundProperties.OfType<PageBoundPropertyDescriptor>()
                        .Where(property => property.BindingInfo?.RequestPredicate is not null || property.BindingInfo?.BindingSource == BindingSource.Query)
                        .Select(property => property.BindingInfo?.BinderModelName ?? property.Name),
                    .. page.HandlerMethods.Where(method => method.HttpMethod == "Get").SelectMany(method => method.Parameters)
                        .Where(parameter => parameter.ParameterType != typeof(CancellationToken))
                        .Select(parameter => parameter.BindingInfo?.BinderModelName ?? parameter.Name),
                ],
            });
        }
        return pages;
    }

    [GeneratedRegex(@"\{(?<name>[^:}?]+)(?<kind>(:[a-z]+)?)[^}]*\}")]
    private static partial Regex Parameter();
}
