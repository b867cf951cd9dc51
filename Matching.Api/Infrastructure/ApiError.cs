using Microsoft.AspNetCore.Http.HttpResults;

namespace Matching.Api.Infrastructure;

/// <summary>Every error that the API answers on purpose, as an RFC 9457 problem: <see cref="Code"/> is stable, the words may improve.</summary>
internal sealed record ApiError(int Status, string Code, string Title, string Detail)
{
    public static readonly ApiError KeyMissing = new(401, "key-missing", "A valid API key is needed.",
        "Send it as 'Authorization: Bearer KEY'. The administrator of Passerelle makes keys for a company.");

    public static readonly ApiError OpeningNotFound = new(404, "opening-not-found", "This company has no such opening.",
        "Check the id; GET /openings lists the openings of the company that the key acts for.");

    public static readonly ApiError OpeningEnded = new(409, "opening-ended", "The opening can no longer be written.",
        "It was filled, withdrawn or has expired. Post a new one.");

    public static readonly ApiError TooManyRequests = new(429, "too-many-requests", "Too many requests for this key.",
        "Wait for the time in the Retry-After header.");

    public static readonly ApiError Invalid = new(400, "invalid", "The request is not valid.",
        "See 'errors': each field that is wrong, with what to do.");

    public static readonly ApiError Unreadable = new(400, "unreadable", "The request could not be read.",
        "The body must be the JSON that /openapi/v1.json describes.");

    public string Type => $"https://passerelle.example/problems/{Code}";

    public ProblemHttpResult ToResult() => TypedResults.Problem(Detail, statusCode: Status, title: Title, type: Type);
}
