using System.Data;
using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Outbox;

/// <param name="Taken">How many were claimed; fewer than the limit means that none is left.</param>
/// <param name="Failed">Those of them that could not be done and wait now.</param>
public readonly record struct Chunk(int Taken, int Failed)
{
    public int Done => Taken - Failed;

    public static Chunk operator +(Chunk one, Chunk other) => new(one.Taken + other.Taken, one.Failed + other.Failed);
}

/// <summary>One thing that cannot be done never stops its neighbours: each has a savepoint of its own in the transaction that claims them.</summary>
public static class EachItem
{
    // A check at the end of the transaction would take the neighbours down with it: it is asked at the end of each.
    private const string DoneSql = "set constraints all immediate; set constraints all deferred; release savepoint item";

    /// <summary>Claims, does each, and notes which could not be done; the claim leaves out what <c>is_held_back(job, …)</c>.</summary>
    public static Task<Chunk> EachItemAsync<T>(
        this NpgsqlDataSource db,
        string job,
        Func<NpgsqlConnection, Task<IEnumerable<T>>> claim,
        Func<T, Guid> idOf,
        Func<NpgsqlConnection, T, Task> act,
        DateTimeOffset now,
        CancellationToken cancel = default) =>
        db.InTransactionAsync(async connection =>
        {
            var items = (await claim(connection)).AsList();
            var failed = new Dictionary<Guid, string>();
            foreach (var item in items)
            {
                if (await FailureOfAsync(connection, () => act(connection, item)) is { } code)
                    failed[idOf(item)] = code;
            }

            foreach (var (id, code) in failed)
                await connection.RecordFailureAsync(job, id, code, now);
            if (items.Count > failed.Count)
                await connection.ForgetFailuresAsync(job, [.. items.Select(idOf).Except(failed.Keys)]);
            return new Chunk(items.Count, failed.Count);
        }, cancel);

    /// <summary>For a thing whose transaction is its own.</summary>
    /// <returns>Whether it was done; if not, it is noted and waits.</returns>
    public static async Task<bool> AloneAsync(
        this NpgsqlDataSource db, string job, Guid item, Func<Task> act, DateTimeOffset now, CancellationToken cancel = default)
    {
        string? code = null;
        try
        {
            await act();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            code = JobFailures.CodeOf(e);
        }

        await using var connection = await db.OpenConnectionAsync(cancel);
        await (code is null ? connection.ForgetFailuresAsync(job, [item]) : connection.RecordFailureAsync(job, item, code, now));
        return code is null;
    }

    private static async Task<string?> FailureOfAsync(NpgsqlConnection connection, Func<Task> act)
    {
        await connection.ExecuteAsync("savepoint item");
        try
        {
            await act();
            await connection.ExecuteAsync(DoneSql);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException && connection.State == ConnectionState.Open)
        {
            await connection.ExecuteAsync("rollback to savepoint item; release savepoint item");
            return JobFailures.CodeOf(e);
        }
    }
}
