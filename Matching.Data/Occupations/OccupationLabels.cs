using Dapper;
using Npgsql;

namespace Matching.Data.Occupations;

public sealed record OccupationLabel(string Code, string Label);

/// <summary>All occupations with their label, for lists and to turn what was typed or picked into a code.</summary>
public static class OccupationLabels
{
    private const string Sql = "select code, label from occupation order by label, code";

    public static async Task<IReadOnlyList<OccupationLabel>> OccupationLabelsAsync(this NpgsqlDataSource db, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<OccupationLabel>(Sql)).AsList();
    }
}
