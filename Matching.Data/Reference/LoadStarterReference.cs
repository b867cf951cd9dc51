using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Reference;

/// <summary>
/// Loads the reference that the product brings along; repeating it changes nothing. It adds what is missing and keeps its own
/// rows up to date, but never touches a label, a mobility or a skill link once the full ROME is there, nor whether a commune
/// is in the area, which is a setting.
/// </summary>
public static class LoadStarterReference
{
    private const string PlacesSql = """
        insert into commune (code, name, department, postcodes, latitude, longitude, in_area)
        select code, name, department, postcodes, latitude, longitude, in_area from starter_commune
        on conflict (code) do update set name = excluded.name, postcodes = excluded.postcodes,
            latitude = excluded.latitude, longitude = excluded.longitude;

        insert into priority_district (code, name, commune_code) select code, name, commune_code from starter_district
        on conflict (code) do nothing; -- perimeters and names are imported over these

        insert into business_park (code, name, commune_code, latitude, longitude)
        select code, name, commune_code, latitude, longitude from starter_park
        on conflict (code) do update set name = excluded.name, commune_code = excluded.commune_code,
            latitude = excluded.latitude, longitude = excluded.longitude;
        """;

    private const string OccupationsSql = """
        insert into occupation (code, label, words, source) select code, label, words, 'starter' from starter_occupation
        on conflict (code) do update set words = excluded.words,
            label = case when occupation.source = 'starter' then excluded.label else occupation.label end;
        """;

    // Only while the full ROME is not there.
    private const string LinksSql = """
        insert into occupation_mobility (from_code, to_code, rank) select from_code, to_code, rank from starter_mobility
        on conflict (from_code, to_code) do update set rank = excluded.rank;

        insert into skill (code, label, kind) select code, label, kind from starter_skill
        on conflict (code) do update set label = excluded.label, kind = excluded.kind;

        insert into occupation_skill (occupation_code, skill_code, core) select occupation_code, skill_code, core from starter_link
        on conflict (occupation_code, skill_code) do update set core = excluded.core;
        """;

    /// <returns>Rows a kind; empty when this version was already loaded.</returns>
    public static Task<IReadOnlyDictionary<string, int>> LoadStarterReferenceAsync(
        this NpgsqlDataSource db, TimeProvider clock, CancellationToken cancel = default) =>
        db.InTransactionAsync(connection => LoadAsync(connection, clock.GetUtcNow(), cancel), cancel);

    private static async Task<IReadOnlyDictionary<string, int>> LoadAsync(NpgsqlConnection connection, DateTimeOffset now, CancellationToken cancel)
    {
        await connection.ExecuteAsync("lock table reference_load in share row exclusive mode");
        var version = StarterFiles.Version();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        if (await connection.IsLoadedAsync(ReferenceName.Starter, version))
            return counts;

        await LoadPlacesAsync(connection, counts, cancel);
        await LoadOccupationsAsync(connection, counts, cancel);
        if (!await connection.IsLoadedAsync(ReferenceName.Rome))
            await LoadLinksAsync(connection, counts, cancel);
        await connection.RecordAsync(ReferenceName.Starter, version, counts, now);
        return counts;
    }

    private static async Task LoadPlacesAsync(NpgsqlConnection connection, SortedDictionary<string, int> counts, CancellationToken cancel)
    {
        var communes = StarterFiles.Communes();
        var districts = StarterFiles.PriorityDistricts();
        var parks = StarterFiles.BusinessParks();
        await connection.CopyAsync(
            "starter_commune", "commune", "code, name, department, postcodes, latitude, longitude, in_area", communes,
            c => [c.Code, c.Name, c.Department, c.Postcodes, c.Latitude, c.Longitude, c.InArea], cancel);
        await connection.CopyAsync(
            "starter_district", "priority_district", "code, name, commune_code", districts, d => [d.Code, d.Name, d.CommuneCode], cancel);
        await connection.CopyAsync(
            "starter_park", "business_park", "code, name, commune_code, latitude, longitude", parks,
            p => [p.Code, p.Name, p.CommuneCode, p.Latitude, p.Longitude], cancel);
        await connection.ExecuteAsync(PlacesSql);
        (counts["communes"], counts["priority_districts"], counts["business_parks"]) = (communes.Count, districts.Count, parks.Count);
    }

    private static async Task LoadOccupationsAsync(NpgsqlConnection connection, SortedDictionary<string, int> counts, CancellationToken cancel)
    {
        var occupations = StarterFiles.Occupations();
        await connection.CopyAsync(
            "starter_occupation", "occupation", "code, label, words", occupations, o => [o.Code, o.Label, o.Words], cancel);
        await connection.ExecuteAsync(OccupationsSql);
        counts["occupations"] = occupations.Count;
    }

    private static async Task LoadLinksAsync(NpgsqlConnection connection, SortedDictionary<string, int> counts, CancellationToken cancel)
    {
        var mobility = StarterFiles.Mobility();
        var skills = StarterFiles.Skills();
        var links = StarterFiles.OccupationSkills();
        await connection.CopyAsync("starter_mobility", "occupation_mobility", "from_code, to_code, rank", mobility, m => [m.From, m.To, m.Rank], cancel);
        await connection.CopyAsync("starter_skill", "skill", "code, label, kind", skills, s => [s.Code, s.Label, s.Kind], cancel);
        await connection.CopyAsync(
            "starter_link", "occupation_skill", "occupation_code, skill_code, core", links, l => [l.OccupationCode, l.SkillCode, l.Core], cancel);
        await connection.ExecuteAsync(LinksSql);
        (counts["mobility"], counts["skills"], counts["occupation_skills"]) = (mobility.Count, skills.Count, links.Count);
    }
}
