using Dapper;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>What would bring people to an opening that found too few, by its last ranking. Told in bands.</summary>
/// <param name="Words">French; begins a sentence.</param>
public sealed record OpeningSmallChange(string Change, string Words, int ResidentCount);

/// <summary>Which small change would help most. Not a company's table: asked after leaving its scope, for an opening it was shown to own.</summary>
public static class OpeningSmallChanges
{
    // A run for one resident says nothing about an opening. Of the others the last counts, even when it found nothing to change.
    private const string Sql = """
        select c.change, c.words, c.resident_count
        from ranking_small_change c
        where c.opening_id = @openingId and c.run_id = (
            select r.id from ranking_run r
            where r.cause <> 'resident' and exists (select from ranking_obstacle o where o.run_id = r.id and o.opening_id = @openingId)
            order by r.started_at desc, r.id desc limit 1)
        order by c.resident_count desc, c.change
        """;

    public static async Task<IReadOnlyList<OpeningSmallChange>> OpeningSmallChangesAsync(this NpgsqlConnection connection, Guid openingId) =>
        (await connection.QueryAsync<OpeningSmallChange>(Sql, new { openingId })).AsList();
}
