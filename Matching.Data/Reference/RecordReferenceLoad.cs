using System.Text.Json;
using Dapper;
using Npgsql;

namespace Matching.Data.Reference;

/// <summary>Names of what is loaded, as administrators see them.</summary>
public static class ReferenceName
{
    public const string Starter = "starter";
    public const string Rome = "rome";
}

internal static class RecordReferenceLoad
{
    private const string Sql = """
        insert into reference_load (id, name, version, loaded_at, counts)
        values (@id, @name, @version, @now, @counts::jsonb)
        """;

    private const string IsLoadedSql = """
        select exists (select from reference_load where name = @name and (@version::text is null or version = @version))
        """;

    public static Task RecordAsync(
        this NpgsqlConnection connection, string name, string version, IReadOnlyDictionary<string, int> counts, DateTimeOffset now) =>
        connection.ExecuteAsync(Sql, new { id = Guid.CreateVersion7(now), name, version, now, counts = JsonSerializer.Serialize(counts) });

    /// <summary>Whether it was ever loaded, in this version when one is named.</summary>
    public static Task<bool> IsLoadedAsync(this NpgsqlConnection connection, string name, string? version = null) =>
        connection.ExecuteScalarAsync<bool>(IsLoadedSql, new { name, version });
}
