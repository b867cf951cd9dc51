using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>How much promised work and mail stands in each state.</summary>
public sealed record OutboxCount(string Store, string State, long Count, DateTimeOffset? Oldest);

public static class OutboxOverview
{
    private const string Sql =
        """
        select 'work' as store, state, count(*) as count, min(not_before) as oldest from outbox group by state
        union all
        select 'message', state, count(*), min(not_before) from message group by state
        """;

    public static async Task<IReadOnlyList<OutboxCount>> OutboxOverviewAsync(this NpgsqlDataSource database, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return [.. (await connection.QueryAsync<Row>(new CommandDefinition(Sql, cancellationToken: cancel)))
            .Select(row => new OutboxCount(row.Store, row.State, row.Count, row.Oldest))];
    }

    private sealed class Row
    {
        public string Store { get; init; } = "";

        public string State { get; init; } = "";

        public long Count { get; init; }

        public DateTimeOffset? Oldest { get; init; }
    }
}
