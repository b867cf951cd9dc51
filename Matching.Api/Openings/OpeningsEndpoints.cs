using System.Security.Claims;
using Matching.Api.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Matching.Api.Openings;

internal static class OpeningsEndpoints
{
    public static void MapOpenings(this IEndpointRouteBuilder endpoints)
    {
        var openings = endpoints.MapGroup("/openings").WithTags("Openings").ProducesProblem(401);
        openings.MapGet("/", ListAsync).WithName("ListOpenings").WithSummary("The openings of the company, those that still live first.");
        openings.MapPost("/", PostAsync).WithName("PostOpening").DisableValidation()
            .WithSummary("Post an opening. It waits for the coordination (submitted), or is published at once for a company trusted to publish directly; of a company that was refused it stays a draft.")
            .ProducesProblem(409);
        openings.MapGet("/{id:guid}", GetAsync).WithName("GetOpening").WithSummary("One opening of the company.").ProducesProblem(404);
        openings.MapPut("/{id:guid}", PutAsync).WithName("PutOpening").DisableValidation()
            .WithSummary("Write an opening under an id of your own choice, as often as you like: repeating it changes nothing more.")
            .WithDescription("With If-Match, the ETag of what you read, it is written only if nobody has changed it since; without, it overwrites.")
            .ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        openings.MapPost($"/{{id:guid}}/{{move:regex(^({OpeningMoves.Names})$)}}", MoveAsync).WithName("MoveOpening")
            .WithSummary("Move an opening: submit, ask-review, take-back, pause, resume, fill or withdraw.")
            .WithDescription("Which moves there are depends on the state: see moves in the opening. What is filled or withdrawn stays so; "
                + "the people still on the way get an answer. What is submitted or resumed must say all that publication needs, "
                + "and nothing that the content gate refuses: ask-review hands that in to the coordination.")
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
        Guid id, ClaimsPrincipal user, HttpResponse response, NpgsqlDataSource db, TimeProvider clock, CancellationToken cancel) =>
        await ReadAsync(db, user, id, response, clock, cancel) is { } opening ? TypedResults.Ok(opening) : ApiError.OpeningNotFound.ToResult();

    private static async Task<Results<Created<OpeningResponse>, ValidationProblem, ProblemHttpResult>> PostAsync(
        OpeningRequest request, ClaimsPrincipal user, HttpResponse response, NpgsqlDataSource db, TimeProvider clock, CancellationToken cancel)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var written = await WriteAsync(id, request, began: null, user, db, clock, cancel);
        return written switch
        {
            { Invalid: { } check } => check.ToProblem(),
            { Error: { } error } => error.ToResult(),
            _ => TypedResults.Created($"/openings/{id}", await ReadAsync(db, user, id, response, clock, cancel)),
        };
    }

    private static async Task<Results<Ok<OpeningResponse>, ValidationProblem, ProblemHttpResult>> PutAsync(
        Guid id, OpeningRequest request, [FromHeader(Name = "If-Match")] string? ifMatch, ClaimsPrincipal user, HttpResponse response,
        NpgsqlDataSource db, TimeProvider clock, CancellationToken cancel)
    {
        var written = await WriteAsync(id, request, Version(ifMatch), user, db, clock, cancel);
        return written switch
        {
            { Invalid: { } check } => check.ToProblem(),
            { Error: { } error } => error.ToResult(),
            _ => TypedResults.Ok(await ReadAsync(db, user, id, response, clock, cancel)),
        };
    }

    private static async Task<Written> WriteAsync(
        Guid id, OpeningRequest request, string? began, ClaimsPrincipal user, NpgsqlDataSource db, TimeProvider clock, CancellationToken cancel)
    {
        var content = request.ToContent();
        if (await OpeningCheck.OfAsync(request, content, Today(clock), db, cancel) is { IsRight: false } check)
            return new Written(check);

        var saved = await db.SaveOpeningAsync(
            user.CompanyId(), user.AccountId(), id, content, submit: !request.Draft, clock.GetUtcNow(), bySoftware: true,
            review: request.RequestReview, began: began, cancel: cancel);
        return saved switch
        {
            { Outcome: Outcome.Done } => new Written(),
            { Outcome: Outcome.NotFound } => new Written(Error: ApiError.OpeningNotFound),
            { Outcome: Outcome.Overtaken } => new Written(Error: ApiError.OpeningChanged),
            { Findings.Count: > 0 } => new Written(OpeningCheck.Of(saved.Findings)),
            { Content.IsClear: false } => new Written(OpeningCheck.Of(saved.Content)),
            _ => new Written(Error: ApiError.OpeningEnded),
        };
    }

    private static async Task<Results<Ok<OpeningResponse>, ValidationProblem, ProblemHttpResult>> MoveAsync(
        Guid id, string move, ClaimsPrincipal user, HttpResponse response, NpgsqlDataSource db, TimeProvider clock, CancellationToken cancel)
    {
        if (await ReadAsync(db, user, id, response, clock, cancel) is not { } opening)
            return ApiError.OpeningNotFound.ToResult();
        if (!opening.Moves.Contains(move))
            return ApiError.OpeningCannotMove(move, opening.State, opening.Moves).ToResult();

        var moved = await db.MoveOpeningAsync(user.CompanyId(), user.AccountId(), id, OpeningMoves.To(move)!, clock.GetUtcNow(), review: move == OpeningMoves.AskReview, cancel: cancel);
        return moved switch
        {
            { Outcome: Outcome.Done } => TypedResults.Ok(await ReadAsync(db, user, id, response, clock, cancel)),
            { Outcome: Outcome.NotFound } => ApiError.OpeningNotFound.ToResult(),
            { Findings.Count: > 0 } => OpeningCheck.Of(moved.Findings).ToProblem(),
            { Content.IsClear: false } => OpeningCheck.Of(moved.Content).ToProblem(),
            _ => await ReadAsync(db, user, id, response, clock, cancel) is { } now
                ? ApiError.OpeningCannotMove(move, now.State, now.Moves).ToResult()
                : ApiError.OpeningNotFound.ToResult(),
        };
    }

    private static async Task<OpeningResponse?> ReadAsync(
        NpgsqlDataSource db, ClaimsPrincipal user, Guid id, HttpResponse response, TimeProvider clock, CancellationToken cancel) =>
        await db.AsCompanyAsync<OpeningResponse?>(user.CompanyId(), async connection =>
        {
            if (await connection.OpeningAsync(id) is not { } opening)
                return null;
            response.Headers.ETag = $"\"{await connection.OpeningVersionAsync(id)}\"";
            return new OpeningResponse(opening, await connection.ContentFindingsAsync(id), Today(clock));
        }, cancel);

    private static string? Version(string? ifMatch) => ifMatch is null or "*" ? null : ifMatch.Trim().Trim('"');

    private static DateOnly Today(TimeProvider clock) => WorkingDays.DayInParis(clock.GetUtcNow());

    private sealed record Written(OpeningCheck? Invalid = null, ApiError? Error = null);
}
