using System.Text.Json;
using System.Threading.RateLimiting;
using Matching.Data.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Matching.Api.Infrastructure;

internal static class ApiErrors
{
    /// <summary>Whatever goes wrong leaves as a problem; an unexpected error tells an id to quote, never its insides.</summary>
    public static IServiceCollection AddApiErrors(this IServiceCollection services) =>
        services
            .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true)
            .AddProblemDetails(options => options.CustomizeProblemDetails = context =>
            {
                context.ProblemDetails.Extensions["traceId"] = context.HttpContext.TraceIdentifier;
                if (context.ProblemDetails is HttpValidationProblemDetails problem)
                {
                    Describe(problem, ApiError.Invalid);
                    problem.Errors = FieldNames.AsTheApiSpells(problem.Errors);
                }
                else if (context.ProblemDetails.Type?.StartsWith(ApiError.TypeRoot, StringComparison.Ordinal) != true
                    && ApiError.OfStatus(context.ProblemDetails.Status) is { } error)
                {
                    Describe(context.ProblemDetails, error);
                    if (error == ApiError.Unreadable)
                        context.ProblemDetails.Extensions["errors"] = UnreadableJson.Errors(context.Exception?.InnerException as JsonException);
                }
            });

    /// <summary>A path that nothing serves is said before anybody is asked for a key.</summary>
    public static void UseUnknownPaths(this WebApplication app) => app.Use((context, next) =>
        context.GetEndpoint() is null ? ApiError.NoSuchPath.ToResult().ExecuteAsync(context) : next(context));

    /// <summary>A body that says itself how large it is, is refused before it is read; the server cuts the others.</summary>
    public static void UseLargestBody(this WebApplication app, long bytes) => app.Use((context, next) =>
        context.Request.ContentLength > bytes ? ApiError.TooLarge.ToResult().ExecuteAsync(context) : next(context));

    public static int StatusOf(Exception exception) => (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError;

    private static void Describe(ProblemDetails problem, ApiError error) =>
        (problem.Type, problem.Title, problem.Detail) = (error.Type, error.Title, error.Detail);

    public static IServiceCollection AddApiRateLimits(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = ApiError.TooManyRequests.Status;
            options.OnRejected = (context, cancel) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                return new ValueTask(ApiError.TooManyRequests.ToResult().ExecuteAsync(context.HttpContext));
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => RateLimitPartition.GetFixedWindowLimiter(
                http.User.TryAccountId()?.ToString() ?? http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = 600, Window = TimeSpan.FromMinutes(1) }));
        });
}
