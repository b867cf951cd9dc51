using System.Security.Claims;
using Matching.Api.Infrastructure;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Openings;
using Matching.Engine.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace Matching.Api.Matches;

/// <summary>People who are being asked and have not yet said yes, as a band: no number is given under 11.</summary>
public sealed record PeopleBand(int? AtLeast, int? AtMost);

/// <summary>Given only while the grant lives.</summary>
public sealed record CandidateIdentity(string FirstName, string LastName, string? Email, string? Phone);

/// <summary>Somebody who said yes to this opening.</summary>
/// <param name="State">to_contact, decision_awaited, immersion, hired, not_retained or unavailable.</param>
/// <param name="Reference">The number by which the Cité knows the person: it stays when the identity has gone.</param>
/// <param name="IdentityUntil">When the identity goes, once the match has ended. What was copied must be erased by then: the company answers for it.</param>
public sealed record MatchResponse(
    Guid Id, long Reference, string State, DateTime Since, DateTime IntroducedAt, DateTime? IdentityUntil, IReadOnlyList<string> Strengths,
    CandidateIdentity? Candidate);

public sealed record OpeningMatchesResponse(PeopleBand OnTheWay, IReadOnlyList<MatchResponse> Introduced);

internal static class MatchesEndpoints
{
    public static void MapMatches(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/openings/{id:guid}/matches", GetAsync)
            .WithName("GetOpeningMatches").WithTags("Openings")
            .WithSummary("What becomes of an opening: who was introduced, and in which band others are on the way.")
            .ProducesProblem(401).ProducesProblem(404);

    private static async Task<Results<Ok<OpeningMatchesResponse>, ProblemHttpResult>> GetAsync(
        Guid id, ClaimsPrincipal user, NpgsqlDataSource db, CancellationToken cancel) =>
        await db.AsCompanyAsync(user.CompanyId(), connection => ReadAsync(connection, id), cancel) is { } found
            ? TypedResults.Ok(found)
            : ApiError.OpeningNotFound.ToResult();

    private static async Task<OpeningMatchesResponse?> ReadAsync(NpgsqlConnection company, Guid openingId)
    {
        if (await company.OpeningAsync(openingId) is null)
            return null;
        var (from, to) = await PeopleOnTheWay.BandAsync(company, openingId);
        var introduced = await IntroducedCandidate.ReadAsync(company, openingId);
        return new OpeningMatchesResponse(new PeopleBand(from, to), [.. introduced.Select(ToResponse)]);
    }

    private static MatchResponse ToResponse(IntroducedCandidate candidate) => new(
        candidate.MatchId, candidate.Reference, CompanyView.StateOf(candidate.State, candidate.IsClosed) ?? CompanyView.Unavailable,
        candidate.StateSince,
        candidate.IntroducedAt, candidate.GrantEndsAt, candidate.StrengthList,
        candidate is { FirstName: { } first, LastName: { } last } ? new CandidateIdentity(first, last, candidate.Email, candidate.Phone) : null);
}
