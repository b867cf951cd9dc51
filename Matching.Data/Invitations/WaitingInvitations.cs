using Dapper;
using Npgsql;

namespace Matching.Data.Invitations;

/// <summary>An invitation that its addressee has not used yet.</summary>
public sealed record WaitingInvitation
{
    public Guid Id { get; init; }

    public required string Email { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }
}

public static class WaitingInvitations
{
    private const string Sql = "select id, email, created_at, expires_at from invitation where email is not null order by created_at, id";

    /// <summary>In a company's scope.</summary>
    public static async Task<IReadOnlyList<WaitingInvitation>> WaitingInvitationsAsync(this NpgsqlConnection company) =>
        (await company.QueryAsync<WaitingInvitation>(Sql)).AsList();
}
