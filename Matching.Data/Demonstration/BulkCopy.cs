using Npgsql;
using NpgsqlTypes;

namespace Matching.Data.Demonstration;

/// <summary>A value of a jsonb column.</summary>
internal sealed record JsonValue(string Text);

internal static class BulkCopy
{
    /// <summary>Writes rows with COPY, in their order; the table's triggers see them one after another.</summary>
    /// <param name="into">Table and columns: <c>table (column, …)</c>.</param>
    public static async Task CopyAsync<T>(
        this NpgsqlConnection connection, string into, IEnumerable<T> rows, Func<T, object?[]> values, CancellationToken cancel)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy {into} from stdin (format binary)", cancel);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancel);
            foreach (var value in values(row))
            {
                if (value is null) await copy.WriteNullAsync(cancel);
                else if (value is JsonValue json) await copy.WriteAsync(json.Text, NpgsqlDbType.Jsonb, cancel);
                else await copy.WriteAsync(value, cancel);
            }
        }

        await copy.CompleteAsync(cancel);
    }

    public static decimal? Decimal(double? value) => value is { } number ? (decimal)number : null;

    public static JsonValue Json(string text) => new(text);
}
