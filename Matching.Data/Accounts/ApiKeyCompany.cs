using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;

namespace Matching.Data.Accounts;

/// <summary>The company that a valid API key acts for.</summary>
public sealed record ApiKeyCompany(Guid Id, Guid CompanyId)
{
    private const string Sql = "select id, company_id from api_key where key_hash = @Hash and revoked_at is null";

    /// <summary>Null for an unknown or revoked key.</summary>
    public static async Task<ApiKeyCompany?> ReadAsync(NpgsqlDataSource db, string key, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<ApiKeyCompany>(Sql, new { Hash = HashOf(key) });
    }

    internal static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
