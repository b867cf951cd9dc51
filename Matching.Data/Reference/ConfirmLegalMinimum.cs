using Dapper;
using Matching.Data.Database;
using Matching.Engine.Lawfulness;
using Npgsql;

namespace Matching.Data.Reference;

/// <summary>Who compared a minimum wage with the official text, and when.</summary>
public sealed record MinimumConfirmation(DateOnly FromDay, string By, DateTimeOffset At);

/// <summary>Whoever installs or keeps the product says that a figure it ships is the official one: from then on it refuses what pays less.</summary>
public static class ConfirmLegalMinimum
{
    private const string Sql = """
        insert into legal_minimum_confirmation (from_day, by_account, at) values (@day, @accountId, @now) on conflict (from_day) do nothing
        """;

    private const string ListSql = """
        select k.from_day, a.display_name as by, k.at from legal_minimum_confirmation k join account a on a.id = k.by_account order by k.from_day
        """;

    public static async Task<Outcome> ConfirmLegalMinimumAsync(
        this NpgsqlDataSource db, Guid accountId, DateOnly day, DateTimeOffset now, CancellationToken cancel = default)
    {
        if (!LegalMinimums.Shipped.All.Any(m => m.From == day))
            return Outcome.NotFound;
        await using var connection = await db.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(Sql, new { day, accountId, now });
        return Outcome.Done;
    }

    public static async Task<IReadOnlyList<MinimumConfirmation>> MinimumConfirmationsAsync(this NpgsqlDataSource db, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<MinimumConfirmation>(ListSql)).AsList();
    }
}
