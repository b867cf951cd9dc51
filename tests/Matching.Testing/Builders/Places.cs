using Dapper;
using Npgsql;

namespace Matching.Testing.Builders;

/// <summary>The few rows of reference that the builders need, written only where they are not there yet.</summary>
internal static class Places
{
    private const string CommuneSql = """
        insert into commune (code, name, department, postcodes, latitude, longitude, in_area) values
            ('78621', 'Trappes', '78', '{78190}', 48.7744, 2.0025, true),
            ('78297', 'Guyancourt', '78', '{78280}', 48.7714, 2.0733, true),
            ('78490', 'Plaisir', '78', '{78370}', 48.8120, 1.9460, true),
            ('75056', 'Paris', '75', '{75001}', 48.8566, 2.3522, false)
        on conflict do nothing
        """;

    private const string DistrictSql = """
        insert into priority_district (code, name, commune_code) values ('QN07805M', 'Merisiers–Plaine de Neauphle', '78621')
        on conflict do nothing
        """;

    private const string OccupationSql = """
        insert into occupation (code, label, source)
        select code, case code when 'N1103' then 'Magasinage et préparation de commandes' else code end, 'starter'
        from unnest(@codes) code
        on conflict do nothing
        """;

    public static Task EnsureCommunesAsync(NpgsqlConnection connection) => connection.ExecuteAsync(CommuneSql + ";" + DistrictSql);

    public static Task EnsureOccupationsAsync(NpgsqlConnection connection, params string[] codes) =>
        connection.ExecuteAsync(OccupationSql, new { codes });
}
