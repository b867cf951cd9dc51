using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Matching.Jobs.Hosting;

/// <summary>The jobs host as one composition: tests and <c>serve</c> start the same thing.</summary>
public static class JobsHost
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        return app;
    }
}
