using System.Security.Claims;
using Matching.Api.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Openings;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace Matching.Api.Openings;

internal static class OpeningsEndpoints
{
    public static void MapOpenings(this IEndpointRouteBuilder endpoints)
    {
        var openings = endpoints.MapGroup("/openings").WithTags("Openings").ProducesProblem(401);
        openings.MapGet("/", ListAsync).WithName("ListOpenings").WithSummary("The openings of the company, those that still live first.");
        openings.MapPost("/", PostAsync).WithName("PostOpening")
            .WithSummary("Post an opening. It waits for the coordination (submitted), or is published at once for a company trusted to publish directly; of a company that was refused it stays a draft.")
            .ProducesProblem(409);
        openings.MapGet("/{id:guid}", GetAsync).WithName("GetOpening").WithSummary("One opening of the company.").ProducesProblem(404);
        openings.MapPut("/{id:guid}", PutAsync).WithName("PutOpening")
            .WithSummary("Write an opening under an id of your own choice, as often as you like: repeating it changes nothing more.")
            .ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<Ok<IReadOnlyList<OpeningSummary>>> ListAsync(ClaimsPrincipal user, NpgsqlDataSource db, CancellationToken cancel)
    {
        var openings = await db.AsCompanyAsync(user.CompanyId(), connection => connection.CompanyOpeningsAsync(), cancel);
        IReadOnlyList<OpeningSummary> list = [.. openings.Select(o => new OpeningSummary(
            o.Id, o.Reference, o.Title, o.State, o.StateSince, o.PlaceLabel, o.Positions, o.Introduced, o.Hired))];
        return TypedResults.Ok(list);
    }

    private static async Task<Results<Ok<OpeningResponse>, ProblemHttpResult>> GetAsync(
        Guid id, ClaimsPrincipal user, NpgsqlDataSource db, CancellationToken cancel) =>
        await ReadAsync(db, user, id, cancel) is { } opening ? TypedResults.Ok(opening) : ApiError.OpeningNotFound.ToResult();

    private static async Task<Results<Created<OpeningResponse>, ValidationProblem, ProblemHttpResult>> PostAsync(
        OpeningRequest request, ClaimsPrincipal user, NpgsqlDataSource db, TimeProvider clock, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var written = await WriteAsync(id, request, user, db, clock, cancel);
        return written switch
        {
            { Invalid: { } errors } => TypedResults.ValidationProblem(errors),
            { Error: { } error } => error.ToResult(),
            _ => TypedResults.Created($"/openings/{id}", await ReadAsync(db, user, id, cancel)),
        };
    }

    private static async Task<Results<Ok<OpeningResponse>, ValidationProblem, ProblemHttpResult>> PutAsync(
        Guid id, OpeningRequest request, ClaimsPrincipal user, NpgsqlDataSource db, TimeProvider clock, CancellationToken cancel)
    {
        var written = await WriteAsync(id, request, user, db, clock, cancel);
        return written switch
        {
            { Invalid: { } errors } => TypedResults.ValidationProblem(errors),
            { Error: { } error } => error.ToResult(),
            _ => TypedResults.Ok(await ReadAsync(db, user, id, cancel)),
        };
    }

    private static async Task<Written> WriteAsync(
        Guid id, OpeningRequest request, ClaimsPrincipal user, NpgsqlDataSource db, TimeProvider clock, CancellationToken cancel)
    {
        if (await OpeningCheck.FindErrorsAsync(request, db, cancel) is { Count: > 0 } errors)
            return new Written(errors);

        var saved = await db.SaveOpeningAsync(
            user.CompanyId(), user.AccountId(), id, OpeningCheck.ToContent(request), submit: !request.Draft, clock.GetUtcNow(),
            bySoftware: true, cancel: cancel);
        return saved.Outcome switch
        {
            Outcome.Done => new Written(),
            Outcome.NotFound => new Written(Error: ApiError.OpeningNotFound),
            _ => new Written(Error: ApiError.OpeningEnded),
        };
    }

    private static async Task<OpeningResponse?> ReadAsync(NpgsqlDataSource db, ClaimsPrincipal user, Guid id, CancellationToken cancel) =>
        await db.AsCompanyAsync(user.CompanyId(), connection => connection.OpeningAsync(id), cancel) is { } opening
            ? OpeningResponse.Of(opening)
            : null;

    private sealed record Written(Dictionary<string, string[]>? Invalid = null, ApiError? Error = null);
}
