using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Employer.Portal.Infrastructure;

/// <summary>Names for <c>[EnableRateLimiting]</c> on page models: posts of sign-in, sign-up and reports, every request of a link page, per address.</summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string SignUp = "sign-up";
    public const string Link = "link";
    public const string Report = "report";

    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection("RateLimits");
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            Add(options, SignIn, limits.GetValue("SignInPerMinute", 10), postsOnly: true);
            Add(options, SignUp, limits.GetValue("SignUpPerMinute", 5), postsOnly: true);
            Add(options, Report, limits.GetValue("ReportsPerMinute", 5), postsOnly: true);
            Add(options, Link, limits.GetValue("LinkPerMinute", 60), postsOnly: false);
        });
    }

    private static void Add(RateLimiterOptions options, string name, int perMinute, bool postsOnly) =>
        options.AddPolicy(name, context => postsOnly && HttpMethods.IsGet(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("read")
            : RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) }));
}
