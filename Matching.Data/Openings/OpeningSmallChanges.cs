using Dapper;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>What would bring people to an opening that found too few, by its last ranking. Told in bands.</summary>
/// <param name="Words">French; begins a sentence.</param>
public sealed record OpeningSmallChange(string Change, string Words, int ResidentCount);

/// <summary>Which small change would help most. Not a company's table: asked after leaving its scope, for an opening it was shown to own.</summary>
public static class OpeningSmallChanges
{
    private const string Sql = """
        select c.change, c.words, c.resident_count
        from ranking_small_change c join opening_last_ranking l using (opening_id, run_id)
        where c.opening_id = @openingId
        order by c.resident_count desc, c.change
        """;

    public static async Task<IReadOnlyList<OpeningSmallChange>> OpeningSmallChangesAsync(this NpgsqlConnection connection, Guid openingId) =>
        (await connection.QueryAsync<OpeningSmallChange>(Sql, new { openingId })).AsList();
}
