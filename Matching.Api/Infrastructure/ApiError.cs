using Microsoft.AspNetCore.Http.HttpResults;

namespace Matching.Api.Infrastructure;

/// <summary>Every error that the API answers on purpose, as an RFC 9457 problem: <see cref="Code"/> is stable, the words may improve.</summary>
internal sealed record ApiError(int Status, string Code, string Title, string Detail)
{
    public const string TypeRoot = "https://passerelle.example/problems/";

    public static readonly ApiError KeyMissing = new(401, "key-missing", "A valid API key is needed.",
        "Send it as 'Authorization: Bearer KEY'. The administrator of Passerelle makes keys for a company.");

    public static readonly ApiError OpeningNotFound = new(404, "opening-not-found", "This company has no such opening.",
        "Check the id; GET /openings lists the openings of the company that the key acts for.");

    public static readonly ApiError OpeningEnded = new(409, "opening-ended", "The opening can no longer be written.",
        "It was filled, withdrawn or has expired. Post a new one.");

    public static readonly ApiError OpeningChanged = new(412, "opening-changed", "The opening was changed since it was read.",
        "Nothing was written. Read it again, bring in what you meant to change, and send the new ETag as If-Match.");

    public static ApiError OpeningCannotMove(string move, string state, IReadOnlyList<string> moves) => new(
        409, "opening-cannot-move", $"The opening cannot take the move '{move}' from where it is.",
        moves.Count == 0 ? $"It is {state}: nothing more can be done with it." : $"It is {state}; it can: {string.Join(", ", moves)}.");

    public static readonly ApiError TooManyRequests = new(429, "too-many-requests", "Too many requests for this key.",
        "Wait for the time in the Retry-After header.");

    public static readonly ApiError Invalid = new(400, "invalid", "The request is not valid.",
        "See 'errors': each field that is wrong, with what to do.");

    public static readonly ApiError Unreadable = new(400, "unreadable", "The request could not be read.",
        "The body must be the JSON that /openapi/v1.json describes.");

    public static readonly ApiError TooLarge = new(413, "too-large", "The request is too large.",
        "A body has at most 1 MiB.");

    public static readonly ApiError NotJson = new(415, "not-json", "The body is not JSON.",
        "Send it with 'Content-Type: application/json'.");

    public static readonly ApiError NoSuchPath = new(404, "no-such-path", "There is nothing at this path.",
        "/openapi/v1.json names every path; /scalar shows them.");

    public static readonly ApiError MethodNotAllowed = new(405, "method-not-allowed", "This path does not know this method.",
        "The Allow header names those that it knows.");

    public static readonly ApiError Unexpected = new(500, "unexpected", "Something went wrong here.",
        "It was recorded. Try again later; if it lasts, quote the traceId.");

    /// <summary>What an answer without words of its own means.</summary>
    public static ApiError? OfStatus(int? status) => status switch
    {
        400 => Unreadable, 401 => KeyMissing, 404 => NoSuchPath, 405 => MethodNotAllowed, 413 => TooLarge, 415 => NotJson, 429 => TooManyRequests,
        >= 500 => Unexpected,
        _ => null,
    };

    public string Type => TypeRoot + Code;

    public ProblemHttpResult ToResult() => TypedResults.Problem(Detail, statusCode: Status, title: Title, type: Type);
}
