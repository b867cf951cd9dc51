using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Offers;

/// <summary>A link for one purpose: 256 random bits that travel in the mail; here is kept only their hash.</summary>
public static class CreateAnswerLink
{
    private const string Sql = """
        insert into answer_link (token_hash, match_id, purpose, created_at, expires_at)
        values (@Hash, @match_id, 'answer', @now, @expires_at)
        """;

    /// <returns>The token as it stands in the address; it cannot be read again.</returns>
    public static async Task<string> CreateAnswerLinkAsync(
        this NpgsqlDataSource db, Guid matchId, DateTimeOffset expiresAt, DateTimeOffset now, CancellationToken cancel = default)
    {
        var token = LinkToken.New();
        await using var connection = await db.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(Sql, new { token.Hash, match_id = matchId, expires_at = expiresAt, now });
        return token.Text;
    }
}
