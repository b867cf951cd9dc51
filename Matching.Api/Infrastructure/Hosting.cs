using Matching.Api.Commitments;
using Matching.Api.Matches;
using Matching.Api.Openings;
using Matching.Data.Database;
using Matching.Data.Hosting;
using Microsoft.AspNetCore.Authentication;

namespace Matching.Api.Infrastructure;

/// <summary>Everything the API is made of, in the order in which a request meets it.</summary>
internal static class Hosting
{
    private const int LargestBody = 1024 * 1024;

    public static void AddApi(this WebApplicationBuilder builder)
    {
        var (services, configuration) = (builder.Services, builder.Configuration);
        builder.Logging.AddPasserelleLogs();
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestBody;
        });

        services.AddPasserelleDatabase(configuration, DatabaseRole.Web);
        services.AddPasserelleHealth();
        services.AddPasserelleTelemetry(configuration, "api");
        services.AddSingleton(TimeProvider.System);
        services.AddAuthentication(ApiKeyAuthentication.Scheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.Scheme, null);
        services.AddAuthorizationBuilder().SetFallbackPolicy(ApiKeyAuthentication.Policy);
        services.AddApiRateLimits();
        services.AddApiErrors();
        services.AddApiDescription();
        services.AddValidation();
        services.ConfigureHttpJsonOptions(options => ApiJson.Apply(options.SerializerOptions));
    }

    public static void UseApi(this WebApplication app)
    {
        app.UseApiHeaders();
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = ApiErrors.StatusOf });
        app.UseStatusCodePages();
        app.UseRouting();
        app.UseUnknownPaths();
        app.UseLargestBody(LargestBody);
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapPasserelleHealth();
        app.MapOpenApi().AllowAnonymous();
        app.MapReference();
        app.MapOpenings();
        app.MapMatches();
        app.MapCommitments();
    }
}
