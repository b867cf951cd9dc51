using Microsoft.Net.Http.Headers;

namespace Employer.Portal.Infrastructure;

internal static class StaticFiles
{
    /// <summary>A file asked for with its version (asp-append-version) never changes; the others may be kept for a day.</summary>
    public static readonly StaticFileOptions Cached = new()
    {
        OnPrepareResponse = context =>
        {
            var isVersioned = context.Context.Request.Query.ContainsKey("v");
            context.Context.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue
            {
                Public = true,
                MaxAge = isVersioned ? TimeSpan.FromDays(365) : TimeSpan.FromDays(1),
            };
        },
    };
}
