using Dapper;
using Npgsql;

namespace Matching.Testing.Builders;

public sealed record TestAccount(Guid Id, string Email, string Role);

internal static class Accounts
{
    private const string Sql = """
        insert into account (id, email, normalized_email, display_name, role, company_id, structure_id, security_stamp,
            created_at, daily_review_budget, is_demonstration)
        values (@Id, @Email, upper(@Email), @DisplayName, @Role, @companyId, @structureId, @SecurityStamp, @now, @reviewBudget, @demonstration)
        """;

    public static async Task<TestAccount> InsertAsync(
        NpgsqlConnection connection,
        string role,
        DateTimeOffset now,
        Guid? companyId = null,
        Guid? structureId = null,
        int reviewBudget = 20,
        bool demonstration = false,
        string? email = null)
    {
        var number = Sequence.Next();
        var account = new TestAccount(Guid.CreateVersion7(now), email ?? $"{role}.{number}@essai.invalid", role);
        await connection.ExecuteAsync(Sql, new
        {
            account.Id,
            account.Email,
            DisplayName = $"Personne Inventée {number}",
            account.Role,
            companyId,
            structureId,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            now,
            reviewBudget,
            demonstration,
        });
        return account;
    }
}
