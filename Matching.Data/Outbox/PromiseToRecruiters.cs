using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>A mail to each recruiter of a company whose account is open. Outside of the company's scope: accounts are no company's table.</summary>
internal static class PromiseToRecruiters
{
    private const string Sql = """
        select id from account where company_id = @companyId and role = 'recruiter' and coalesce(isfinite(lockout_end), true) order by id
        """;

    /// <param name="aboutId">What happened, once: with kind and recruiter it makes the mail's key.</param>
    public static async Task PromiseToRecruitersAsync(
        this NpgsqlConnection connection, Guid companyId, string kind, Guid aboutId, Guid? openingId, DateTimeOffset now)
    {
        foreach (var recruiter in (await connection.QueryAsync<Guid>(Sql, new { companyId })).AsList())
            await connection.PromiseAsync(
                new PromisedMessage(kind, $"{kind}:{aboutId:N}:{recruiter:N}") { OpeningId = openingId, AccountId = recruiter }, now);
    }
}
