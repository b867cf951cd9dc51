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
                    Describe(problem, ApiError.Invalid, ApiError.Invalid.Detail);
                else if (context.Exception is BadHttpRequestException unreadable)
                    Describe(context.ProblemDetails, ApiError.Unreadable, (unreadable.InnerException as JsonException)?.Message ?? unreadable.Message);
            });

    public static int StatusOf(Exception exception) => (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError;

    private static void Describe(ProblemDetails problem, ApiError error, string detail) =>
        (problem.Type, problem.Title, problem.Detail) = (error.Type, error.Title, detail);

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
