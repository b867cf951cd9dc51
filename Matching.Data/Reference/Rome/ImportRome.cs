using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Reference.Rome;

/// <summary>
/// Loads the official ROME export over what is there, in one transaction: labels, appellations and skills are updated, mobility
/// and skill links replaced. Everyday words stay. An occupation that a newer version dropped stays too: openings name it.
/// </summary>
public static class ImportRome
{
    private const string UpsertSql = """
        insert into occupation (code, label, source) select code, label, 'rome' from rome_occupation
        on conflict (code) do update set label = excluded.label, source = 'rome'
        where (occupation.label, occupation.source) is distinct from (excluded.label, 'rome');

        insert into appellation (code, occupation_code, label, short_label)
        select a.code, a.occupation_code, a.label, a.short_label from rome_appellation a
        on conflict (code) do update
        set occupation_code = excluded.occupation_code, label = excluded.label, short_label = excluded.short_label
        where (appellation.occupation_code, appellation.label, appellation.short_label)
            is distinct from (excluded.occupation_code, excluded.label, excluded.short_label);
        delete from appellation a where not exists (select from rome_appellation r where r.code = a.code);

        insert into skill (code, label, kind) select code, label, kind from rome_skill
        on conflict (code) do update set label = excluded.label, kind = excluded.kind
        where (skill.label, skill.kind) is distinct from (excluded.label, excluded.kind);

        delete from occupation_mobility;
        insert into occupation_mobility (from_code, to_code, rank) select from_code, to_code, rank from rome_mobility;

        delete from occupation_skill;
        insert into occupation_skill (occupation_code, skill_code, core) select occupation_code, skill_code, core from rome_link;

        analyze occupation, appellation, skill, occupation_mobility, occupation_skill;
        """;

    /// <returns>Rows a kind.</returns>
    /// <exception cref="ReferenceFileException">A file or a column is missing or unreadable; nothing has changed then.</exception>
    public static Task<IReadOnlyDictionary<string, int>> ImportRomeAsync(
        this NpgsqlDataSource db, RomeExport export, TimeProvider clock, CancellationToken cancel = default)
    {
        var content = RomeContent.Read(export);
        return db.InTransactionAsync(connection => ImportAsync(connection, export.Version, content, clock.GetUtcNow(), cancel), cancel);
    }

    private static async Task<IReadOnlyDictionary<string, int>> ImportAsync(
        NpgsqlConnection connection, string version, RomeContent content, DateTimeOffset now, CancellationToken cancel)
    {
        await connection.ExecuteAsync("lock table reference_load in share row exclusive mode");
        await connection.CopyAsync("rome_occupation", "occupation", "code, label", content.Occupations, o => [o.Code, o.Label], cancel);
        await connection.CopyAsync(
            "rome_appellation", "appellation", "code, occupation_code, label, short_label", content.Appellations,
            a => [a.Code, a.OccupationCode, a.Label, a.ShortLabel], cancel);
        await connection.CopyAsync("rome_skill", "skill", "code, label, kind", content.Skills, s => [s.Code, s.Label, s.Kind], cancel);
        await connection.CopyAsync(
            "rome_mobility", "occupation_mobility", "from_code, to_code, rank", content.Mobility, m => [m.From, m.To, m.Rank], cancel);
        await connection.CopyAsync(
            "rome_link", "occupation_skill", "occupation_code, skill_code, core", content.OccupationSkills,
            l => [l.OccupationCode, l.SkillCode, l.Core], cancel);
        await connection.ExecuteAsync(UpsertSql);
        await connection.RecordAsync(ReferenceName.Rome, version, content.Counts, now);
        return content.Counts;
    }
}
