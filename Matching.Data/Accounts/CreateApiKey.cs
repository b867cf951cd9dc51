using System.Security.Cryptography;
using Dapper;
using Npgsql;

namespace Matching.Data.Accounts;

public static class CreateApiKey
{
    private const string Sql = """
        insert into api_key (id, name, key_hash, company_id, created_at)
        select @Id, @Name, @Hash, id, @Now from company where siren = @Siren
        """;

    /// <summary>The key, 256 random bits, told once and kept only as its hash; null when no company has that SIREN.</summary>
    public static async Task<string?> ExecuteAsync(NpgsqlDataSource db, string siren, string name, DateTimeOffset now)
    {
        var key = "psr_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        await using var connection = await db.OpenConnectionAsync();
        var made = await connection.ExecuteAsync(
            Sql, new { Id = Guid.CreateVersion7(now), name, Hash = ApiKeyCompany.HashOf(key), now, siren });
        return made == 1 ? key : null;
    }
}
