using Dapper;
using Npgsql;

namespace Matching.Data.Outbox;

/// <summary>Kinds of promised work; a worker of <c>jobs</c> does each.</summary>
public static class WorkKind
{
    public const string RankOpening = "rank_opening";
    public const string RankResident = "rank_resident";
}

public static class PromiseWork
{
    private const string Sql = """
        insert into outbox (id, kind, subject_id, idempotency_key, not_before, created_at)
        values (@Id, @Kind, @SubjectId, @Key, @NotBefore, @Now)
        on conflict (idempotency_key) do nothing
        """;

    /// <summary>Promises work in the caller's own transaction; the same key twice is one promise.</summary>
    public static Task PromiseAsync(
        this NpgsqlConnection connection, string kind, Guid? subjectId, string key, DateTimeOffset now, DateTimeOffset? notBefore = null) =>
        connection.ExecuteAsync(Sql, new { Id = Guid.CreateVersion7(now), kind, subjectId, key, NotBefore = notBefore ?? now, now });
}
