using System.Text.Json;
using Dapper;
using Npgsql;

namespace Matching.Data.Reference;

/// <summary>How much of each kind of reference is in use.</summary>
public sealed record ReferenceCounts(
    long Communes, long CommunesInArea, long Districts, long Parks, long Occupations, long OccupationsFromRome, long Appellations, long Skills);

/// <summary>One load: what, in which version, when, and how many of each.</summary>
public sealed record ReferenceLoad(string Name, string Version, DateTimeOffset LoadedAt, IReadOnlyDictionary<string, int> Counts);

public static class ReferenceOverview
{
    private const string CountsSql =
        """
        select (select count(*) from commune) as communes,
               (select count(*) from commune where in_area) as communes_in_area,
               (select count(*) from priority_district) as districts,
               (select count(*) from business_park) as parks,
               (select count(*) from occupation) as occupations,
               (select count(*) from occupation where source = 'rome') as occupations_from_rome,
               (select count(*) from appellation) as appellations,
               (select count(*) from skill) as skills
        """;

    private const string LoadsSql = "select name, version, loaded_at, counts::text as counts from reference_load order by loaded_at desc limit 20";

    public static async Task<(ReferenceCounts Counts, IReadOnlyList<ReferenceLoad> Loads)> ReferenceOverviewAsync(
        this NpgsqlDataSource database, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var counts = await connection.QuerySingleAsync<ReferenceCounts>(new CommandDefinition(CountsSql, cancellationToken: cancel));
        var loads = await connection.QueryAsync<LoadRow>(new CommandDefinition(LoadsSql, cancellationToken: cancel));
        return (counts, [.. loads.Select(row => row.ToLoad())]);
    }

    private sealed class LoadRow
    {
        public string Name { get; init; } = "";

        public string Version { get; init; } = "";

        public DateTimeOffset LoadedAt { get; init; }

        public string Counts { get; init; } = "";

        public ReferenceLoad ToLoad() => new(Name, Version, LoadedAt, JsonSerializer.Deserialize<Dictionary<string, int>>(Counts)!);
    }
}
