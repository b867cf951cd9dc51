using Microsoft.AspNetCore.Diagnostics;

namespace Employer.Portal.Infrastructure;

/// <summary>A request that cannot be read is not our failure: it is answered 400 or 413, in French, like every other error.</summary>
internal static class UnreadableRequests
{
    /// <summary>No page takes a file; the longest form holds some tens of thousands of characters.</summary>
    public const long LargestBody = 1024 * 1024;

    public static readonly ExceptionHandlerOptions Handler = new() { ExceptionHandlingPath = "/erreur/500", StatusCodeSelector = StatusOf };

    public static void UseLargestBody(this WebApplication app) => app.Use((context, next) =>
    {
        // The page of the error comes through here once more.
        if (context.Request.ContentLength is not > LargestBody || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });

    /// <summary>What the error page answers: of the exception that it stands in for, if there is one.</summary>
    public static int StatusOf(IExceptionHandlerFeature failed) => StatusOf(failed.Error);

    // InvalidDataException: a form of more fields, or longer ones, than the server reads.
    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };
}
