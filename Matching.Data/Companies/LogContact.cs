using Dapper;
using Npgsql;

namespace Matching.Data.Companies;

/// <param name="Id">Named by the form before it exists: the same form sent twice is one contact.</param>
public sealed record NewContact(Guid Id, Guid CompanyId, Guid AccountId, DateOnly HeldOn, string Channel, string Note);

/// <summary>An adviser keeps that they spoke with a company, for the others.</summary>
public static class LogContact
{
    private const string Sql = """
        insert into company_contact (id, company_id, account_id, held_on, channel, note, created_at)
        select @Id, c.id, @AccountId, @HeldOn, @Channel, @Note, @now from company c where c.id = @CompanyId
        on conflict (id) do nothing
        """;

    private const string EraseSql = "delete from company_contact where id = @id and company_id = @companyId and account_id = @accountId";

    public static async Task LogContactAsync(this NpgsqlDataSource db, NewContact contact, DateTimeOffset now, CancellationToken cancel = default)
    {
        var values = new DynamicParameters(contact);
        values.Add("now", now);
        await using var connection = await db.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(Sql, values);
    }

    /// <summary>One's own only. False when there is nothing of that kind.</summary>
    public static async Task<bool> EraseContactAsync(
        this NpgsqlDataSource db, Guid companyId, Guid accountId, Guid id, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.ExecuteAsync(EraseSql, new { id, companyId, accountId }) > 0;
    }
}
