using Dapper;
using Npgsql;

namespace Matching.Data.Database;

/// <summary>
/// The version of what somebody edits: they name the one that they began from, and the command that writes compares it under the row's lock. So of two who
/// edit at once the second is told instead of overwriting the first.
/// </summary>
public static class EditVersions
{
    private const string OpeningSql = "select opening_version(@id)";

    private const string ProfileSql = "select profile_version(@id)";

    // Locked by a statement of its own: whoever had to wait must not look with eyes from before the wait.
    private const string LockOpeningSql = "select id from opening where id = @id for no key update";

    private const string LockResidentSql = "select id from resident where id = @id for no key update";

    public static Task<string?> OpeningVersionAsync(this NpgsqlConnection connection, Guid id) =>
        connection.ExecuteScalarAsync<string?>(OpeningSql, new { id });

    public static async Task<string?> ProfileVersionAsync(this NpgsqlDataSource db, Guid id, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await connection.ProfileVersionAsync(id);
    }

    internal static Task<string?> ProfileVersionAsync(this NpgsqlConnection connection, Guid id) =>
        connection.ExecuteScalarAsync<string?>(ProfileSql, new { id });

    /// <param name="began">Null: the caller does not know a version, and writes over what is there.</param>
    internal static async Task<bool> IsOpeningOvertakenAsync(this NpgsqlConnection connection, Guid id, string? began)
    {
        if (began is null || await connection.ExecuteScalarAsync<Guid?>(LockOpeningSql, new { id }) is null)
            return false;
        return await connection.OpeningVersionAsync(id) != began;
    }

    internal static async Task<bool> IsProfileOvertakenAsync(this NpgsqlConnection connection, Guid id, string? began)
    {
        if (began is null || await connection.ExecuteScalarAsync<Guid?>(LockResidentSql, new { id }) is null)
            return false;
        return await connection.ProfileVersionAsync(id) != began;
    }
}
