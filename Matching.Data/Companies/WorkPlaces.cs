using Dapper;
using Npgsql;

namespace Matching.Data.Companies;

/// <summary>A commune in which an opening can be, those of the area first.</summary>
public sealed record WorkCommune(string Code, string Name, bool InArea);

public static class WorkPlaces
{
    private const string Sql = "select code, name, in_area from commune where latitude is not null order by not in_area, name";

    public static async Task<IReadOnlyList<WorkCommune>> WorkCommunesAsync(this NpgsqlDataSource db, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<WorkCommune>(Sql)).AsList();
    }
}
