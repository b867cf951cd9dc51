using Dapper;
using Npgsql;

namespace Matching.Data.Accounts;

/// <summary>Forms that were sent after the session had ended. What is kept comes sealed; here it is bytes of an account.</summary>
public static class KeptForms
{
    /// <summary>So many of an account at most; older ones go.</summary>
    public const int MostPerAccount = 5;

    private const string KeepSql = """
        delete from kept_form where expires_at <= @now;
        insert into kept_form (id, account_id, content, created_at, expires_at) values (@id, @account, @content, @now, @expiresAt);
        delete from kept_form where id in (
            select id from kept_form where account_id = @account order by created_at desc, id desc offset @most);
        """;

    private const string ReadSql = "select content from kept_form where id = @id and account_id = @account and expires_at > @now";

    private const string UntilSql = "select expires_at from kept_form where id = @id and expires_at > @now";

    private const string ForgetSql = "delete from kept_form where (id = @id and account_id = @account) or expires_at <= @now";

    public static async Task<Guid> KeepFormAsync(
        this NpgsqlDataSource db, Guid account, byte[] content, TimeSpan life, DateTimeOffset now, CancellationToken cancel = default)
    {
        var id = Guid.NewGuid(); // stands in an address: nobody guesses it from the time
        await using var connection = await db.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(KeepSql, new { id, account, content, now, expiresAt = now + life, most = MostPerAccount });
        return id;
    }

    /// <summary>To its own account, as often as it asks; null for everybody and everything else.</summary>
    public static async Task<byte[]?> KeptFormAsync(
        this NpgsqlDataSource db, Guid account, Guid id, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<byte[]>(new CommandDefinition(ReadSql, new { id, account, now }, cancellationToken: cancel));
    }

    /// <summary>Until when it is kept, whoever asks: nothing of what it says. Null when nothing is kept.</summary>
    public static async Task<DateTimeOffset?> FormKeptUntilAsync(
        this NpgsqlDataSource db, Guid id, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<DateTimeOffset?>(new CommandDefinition(UntilSql, new { id, now }, cancellationToken: cancel));
    }

    /// <summary>It was sent: of no use any more, like everything whose time is over.</summary>
    public static async Task ForgetFormAsync(
        this NpgsqlDataSource db, Guid account, Guid id, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition(ForgetSql, new { id, account, now }, cancellationToken: cancel));
    }
}
