using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Invitations;

/// <summary>Who is invited, where, and by whom: what the mail says and what stands behind its link.</summary>
public sealed record InvitationFacts
{
    public Guid Id { get; init; }

    public required string Email { get; init; }

    public required string Company { get; init; }

    public required string InvitedBy { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>An address opens one account only.</summary>
    public bool HasAccount { get; init; }
}

/// <summary>Both ways to an invitation that waits; null for one that is unknown, used, withdrawn or expired, all the same.</summary>
public static class InvitationFactsQuestion
{
    private const string Sql = """
        select i.id, i.email, c.name as company, a.display_name as invited_by, i.expires_at,
               exists (select from account known where known.normalized_email = upper(i.email)) as has_account
        from invitation i
        join company c on c.id = i.company_id
        join account a on a.id = i.invited_by
        where i.email is not null and i.expires_at > @now
        """;

    private const string ByIdSql = Sql + " and i.id = @id";

    private const string BehindLinkSql = Sql + " and i.id = (select invitation_id from invitation_link where token_hash = @Hash)";

    public static async Task<InvitationFacts?> InvitationAsync(
        this NpgsqlDataSource db, Guid id, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<InvitationFacts>(ByIdSql, new { id, now });
    }

    /// <summary>Writes nothing: mail scanners open every link.</summary>
    public static async Task<InvitationFacts?> InvitationBehindLinkAsync(
        this NpgsqlDataSource db, string? token, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (LinkToken.Parse(token) is not { } secret)
            return null;
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<InvitationFacts>(BehindLinkSql, new { secret.Hash, now });
    }
}
