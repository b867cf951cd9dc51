using System.Security.Claims;
using Matching.Data.Accounts;
using Matching.Data.Commitments;
using Matching.Data.Database;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace Matching.Api.Commitments;

/// <param name="State">proposed, signed, kept, missed or cancelled.</param>
/// <param name="Unit">hire, work_study, immersion or internship; units are never added together.</param>
public sealed record CommitmentResponse(
    Guid Id, long Reference, string State, string Unit, DateOnly StartsOn, DateOnly EndsOn, int Promised, int Kept, int Remaining);

internal static class CommitmentsEndpoints
{
    public static void MapCommitments(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/commitments", ListAsync)
            .WithName("ListCommitments").WithTags("Commitments")
            .WithSummary("The hiring commitments of the company: promised, kept and remaining, as sums of ledger entries.")
            .ProducesProblem(401);

    private static async Task<Ok<IReadOnlyList<CommitmentResponse>>> ListAsync(
        ClaimsPrincipal user, NpgsqlDataSource db, CancellationToken cancel)
    {
        var commitments = await db.AsCompanyAsync(user.CompanyId(), connection => connection.CommitmentsAsync(), cancel);
        IReadOnlyList<CommitmentResponse> list = [.. commitments.Select(c => new CommitmentResponse(
            c.Id, c.Reference, c.State, c.Unit, c.StartsOn, c.EndsOn, c.Promised, c.Kept, c.Remaining))];
        return TypedResults.Ok(list);
    }
}
