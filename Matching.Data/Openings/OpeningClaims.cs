using Dapper;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>Who claims which opening, for the coordination to compare.</summary>
public sealed record OpeningClaim
{
    public Guid Id { get; init; }

    public Guid OpeningId { get; init; }

    public Guid CompanyId { get; init; }

    public required string Company { get; init; }

    public required string Siren { get; init; }

    public required string ByName { get; init; }

    public required string ByEmail { get; init; }

    public DateTimeOffset At { get; init; }

    public bool IsSettled { get; init; }

    /// <summary>Other companies that say the same.</summary>
    public int Others { get; init; }
}

public static class OpeningClaimQuestion
{
    private const string Sql = """
        select k.id, k.opening_id, k.company_id, c.name as company, c.siren, a.display_name as by_name, a.email as by_email, k.at,
               k.settled_at is not null as is_settled,
               (select count(*) from opening_claim x
                where x.opening_id = k.opening_id and x.id <> k.id and x.settled_at is null)::integer as others
        from opening_claim k
        join company c on c.id = k.company_id
        join account a on a.id = k.by_account
        where k.id = @claimId
        """;

    public static Task<OpeningClaim?> OpeningClaimAsync(this NpgsqlConnection connection, Guid claimId) =>
        connection.QuerySingleOrDefaultAsync<OpeningClaim>(Sql, new { claimId });
}
