using Dapper;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>A match as the counsellor who follows the person takes hold of it, its row locked until the end of the transaction.</summary>
public sealed record MatchToDecide(
    Guid Id, string State, Guid ResidentId, Guid OpeningId, Guid? CompanyId, bool HasEmail);

public static class TakeMatches
{
    // Locked in the order of ids, so that two people who select the same ones never wait for each other in a circle.
    private const string Sql = """
        select m.id, m.state, m.resident_id, m.opening_id, o.company_id,
               coalesce(i.email, '') <> '' as has_email
        from match m
        join resident r on r.id = m.resident_id
        join opening o on o.id = m.opening_id
        left join resident_identity i on i.resident_id = m.resident_id
        where m.id = any(@ids) and follows(@counsellor, r)
        order by m.id
        for update of m
        """;

    /// <summary>Only those of people whose lead or deputy is <paramref name="counsellor"/>: another's match does not exist here.</summary>
    public static async Task<IReadOnlyList<MatchToDecide>> TakeMatchesAsync(
        this NpgsqlConnection connection, Guid counsellor, IEnumerable<Guid> ids) =>
        [.. await connection.QueryAsync<MatchToDecide>(Sql, new { counsellor, ids = ids.Distinct().ToArray() })];

    public static async Task<MatchToDecide?> TakeMatchAsync(this NpgsqlConnection connection, Guid counsellor, Guid id) =>
        (await connection.TakeMatchesAsync(counsellor, [id])).SingleOrDefault();
}

/// <summary>Asked before anything is locked on behalf of a counsellor.</summary>
internal static class IsFollowedBy
{
    private const string Sql = """
        select exists (
            select from match m join resident r on r.id = m.resident_id where m.id = @match and follows(@counsellor, r))
        """;

    public static Task<bool> IsFollowedByAsync(this NpgsqlConnection connection, Guid counsellor, Guid match) =>
        connection.ExecuteScalarAsync<bool>(Sql, new { counsellor, match });
}
