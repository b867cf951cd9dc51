using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Invitations;

/// <summary>The link of one mail, made when it leaves: nothing that opens the invitation lies in the outbox.</summary>
public static class CreateInvitationLink
{
    private const string Sql = "insert into invitation_link (token_hash, invitation_id, created_at) values (@Hash, @invitationId, @now)";

    /// <returns>The token as it stands in the address; it cannot be read again.</returns>
    public static async Task<string> CreateInvitationLinkAsync(
        this NpgsqlDataSource db, Guid invitationId, DateTimeOffset now, CancellationToken cancel = default)
    {
        var token = LinkToken.New();
        await using var connection = await db.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(Sql, new { token.Hash, invitationId, now });
        return token.Text;
    }
}
