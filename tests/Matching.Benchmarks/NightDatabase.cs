using Dapper;
using Matching.Data.Demonstration;
using Matching.Data.Reference;
using Matching.Testing;
using Npgsql;

namespace Matching.Benchmarks;

/// <summary>A real database with the demonstration's people and openings many times over, each counsellor with about sixty people.</summary>
internal static class NightDatabase
{
    private const string CopiesSql = """
        set session_replication_role = replica;
        create temporary table copies (old uuid, id uuid default gen_random_uuid(), n integer);
        create index on copies (old);
        """;

    private const string CounsellorsSql = """
        insert into copies (old, n)
        select a.id, row_number() over () from account a, generate_series(1, 1000) where a.role = 'counsellor' limit @count
        """;

    private const string LeadsSql = "create temporary table leads as select id, n from copies; create index on leads (n); truncate copies";

    private const string PeopleSql = """
        insert into copies (old, n)
        select r.id, row_number() over () from resident r, generate_series(1, 1000)
        where exists (select from resident_profile p where p.resident_id = r.id) limit @count
        """;

    private const string OpeningsSql = """
        truncate copies;
        insert into copies (old, n)
        select o.id, row_number() over () from opening o, generate_series(1, 1000) where o.state = 'published' and o.in_area limit @count
        """;

    public static async Task<TestDatabase> CreateAsync(int residents, int openings)
    {
        var database = await TestDatabase.CreateAsync();
        await using var owner = database.DataSource();
        await owner.LoadStarterReferenceAsync(TimeProvider.System);
        await owner.LoadDemonstrationAsync(TestClock.Tuesday);
        await using var connection = await owner.OpenConnectionAsync();
        await connection.ExecuteAsync(CopiesSql);
        var counsellors = Math.Max(1, residents / 60);
        await connection.ExecuteAsync(CounsellorsSql, new { count = counsellors });
        await CopyAsync(connection, "account", "id", "'email', 'mesure.' || c.n || '@essai.invalid', 'normalized_email', 'MESURE.' || c.n || '@ESSAI.INVALID'");
        await connection.ExecuteAsync(LeadsSql);
        await connection.ExecuteAsync(PeopleSql, new { count = residents });
        await CopyAsync(
            connection, "resident", "id",
            $"'structure_key', 'mesure ' || c.n, 'state', 'followed', 'proposals_until', null, 'deputy_id', null, 'lead_id', (select id from leads where n = 1 + c.n % {counsellors})");
        foreach (var table in (string[])["resident_residence", "resident_profile", "resident_occupation", "resident_language"])
            await CopyAsync(connection, table, "resident_id", "");
        await connection.ExecuteAsync(OpeningsSql, new { count = openings });
        await CopyAsync(connection, "opening", "id", "'starts_on', null, 'apply_by', null, 'source', null, 'source_id', null");
        await CopyAsync(connection, "opening_requirement", "opening_id", "");
        await connection.ExecuteAsync("analyze resident, resident_profile, resident_occupation, resident_language, resident_residence, opening, opening_requirement, account, match");
        return database;
    }

    /// <summary>Every row of a copied subject again, under its new id and with what is said to differ.</summary>
    private static async Task CopyAsync(NpgsqlConnection connection, string table, string id, string differs)
    {
        var columns = (await connection.QueryAsync<string>("""
            select column_name from information_schema.columns
            where table_name = @table and table_schema = 'public' and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position
            """, new { table })).AsList();
        var (into, values) = (string.Join(", ", columns), string.Join(", ", columns.Select(column => "n." + column)));
        var changes = differs.Length > 0 ? ", " + differs : "";
        await connection.ExecuteAsync(
            $"""
            insert into {table} ({into}) select {values} from copies c join {table} t on t.{id} = c.old
            cross join lateral jsonb_populate_record(t, jsonb_build_object('{id}', c.id{changes})) n
            """,
            commandTimeout: 600);
    }
}
