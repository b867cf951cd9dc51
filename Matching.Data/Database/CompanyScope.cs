using Dapper;
using Npgsql;

namespace Matching.Data.Database;

/// <summary>
/// A transaction with the rights of one company: row-level security shows it its own openings, commitments and introduced
/// candidates, and an identity only through <c>introduced_identity</c>.
/// </summary>
public static class CompanyScope
{
    private const string Sql = "set local role passerelle_company; select set_config('passerelle.company_id', @company_id, true)";

    /// <summary>Runs <paramref name="work"/> as <paramref name="companyId"/> and commits.</summary>
    public static async Task<T> AsCompanyAsync<T>(
        this NpgsqlDataSource db, Guid companyId, Func<NpgsqlConnection, Task<T>> work, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await connection.ExecuteAsync(Sql, new { company_id = companyId.ToString() });
        var result = await work(connection);
        await transaction.CommitAsync(cancel);
        return result;
    }

    /// <summary>Leaves the company's rights for the rest of the transaction: for what follows from its act but is not its to write.</summary>
    public static Task LeaveCompanyScopeAsync(this NpgsqlConnection connection) =>
        connection.ExecuteAsync("set local role passerelle_web");
}
