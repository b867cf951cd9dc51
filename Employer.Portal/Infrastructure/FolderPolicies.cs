using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Employer.Portal.Infrastructure;

/// <summary>A new page cannot forget its policy: the portal does not start when a page or endpoint says neither who may enter nor that all may.</summary>
internal static class FolderPolicies
{
    public static void ApplyAll(PageConventionCollection pages)
    {
        foreach (var type in typeof(FolderPolicies).Assembly.GetTypes().Where(IsConvention))
            ((IPageConventions)Activator.CreateInstance(type)!).Apply(pages);
    }

    public static async Task CheckFolderPoliciesAsync(this WebApplication app)
    {
        var forgotten = await ForgottenAsync(app.Services);
        forgotten.AddRange(((IEndpointRouteBuilder)app).DataSources
            .SelectMany(source => source.Endpoints)
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null && !SaysWhoMayEnter(endpoint.Metadata))
            .Select(endpoint => endpoint.DisplayName ?? "unnamed endpoint"));
        if (forgotten.Count > 0)
            throw new InvalidOperationException(
                $"These pages have no policy: {string.Join(", ", forgotten)}. Say in their folder's Conventions.cs who may enter "
                + "(pages.AuthorizeFolder) or that everyone may (pages.AllowAnonymousToFolder).");
    }

    internal static async Task<List<string>> ForgottenAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var forgotten = new List<string>();
        foreach (var page in services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var loaded = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            if (!SaysWhoMayEnter(loaded.EndpointMetadata!))
                forgotten.Add(page.ViewEnginePath);
        }
        return forgotten;
    }

    private static bool SaysWhoMayEnter(IEnumerable<object> metadata) =>
        metadata.Any(item => item is IAuthorizeData { Policy: not null } or IAllowAnonymous);

    private static bool IsConvention(Type type) => type is { IsAbstract: false, IsClass: true } && type.IsAssignableTo(typeof(IPageConventions));
}
