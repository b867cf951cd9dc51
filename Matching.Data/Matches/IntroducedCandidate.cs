using Dapper;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>
/// Somebody introduced to the company of this scope: strengths, and who it is as long as the grant lives.
/// Ask it inside <see cref="Database.CompanyScope"/> only: elsewhere the views are empty.
/// </summary>
public sealed record IntroducedCandidate(
    Guid MatchId, Guid OpeningId, string State, bool IsClosed, DateTime StateSince, DateTime IntroducedAt, DateTime? GrantEndsAt, long Reference,
    string Strengths,
    string? FirstName, string? LastName, string? Email, string? Phone)
{
    private const string Sql = """
        select c.match_id, c.opening_id, c.state, c.is_closed, c.state_since, c.introduced_at, c.grant_ends_at,
               c.reference, c.strengths::text as strengths,
               i.first_name, i.last_name, i.email, i.phone
        from company_candidate c left join introduced_identity i on i.match_id = c.match_id
        where (@OpeningId::uuid is null or c.opening_id = @OpeningId) and (@MatchId::uuid is null or c.match_id = @MatchId)
        order by c.introduced_at, c.match_id
        """;

    public IReadOnlyList<string> StrengthList => System.Text.Json.JsonSerializer.Deserialize<string[]>(Strengths) ?? [];

    public static async Task<IReadOnlyList<IntroducedCandidate>> ReadAsync(
        NpgsqlConnection company, Guid? openingId = null, Guid? matchId = null) =>
        (await company.QueryAsync<IntroducedCandidate>(Sql, new { openingId, matchId })).AsList();
}
