using Dapper;
using Npgsql;

namespace Matching.Data.Reference;

internal static class ReferenceCopy
{
    /// <summary>Fills a temporary table of this name, gone with the transaction, whose columns are those of <paramref name="like"/>.</summary>
    public static async Task CopyAsync<T>(
        this NpgsqlConnection connection, string table, string like, string columns, IEnumerable<T> rows, Func<T, object[]> values, CancellationToken cancel)
    {
        await connection.ExecuteAsync($"create temporary table {table} on commit drop as select {columns} from {like} limit 0");
        await using var copy = await connection.BeginBinaryImportAsync($"copy {table} ({columns}) from stdin (format binary)", cancel);
        foreach (var row in rows)
            await copy.WriteRowAsync(cancel, values(row));
        await copy.CompleteAsync(cancel);
    }
}
