using Dapper;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>How many people are being asked for an opening before any introduction. Told to a company in bands only.</summary>
public static class PeopleOnTheWay
{
    private const string Sql = "select coalesce(sum(matches), 0) from company_pipeline(@OpeningId) where state = any(@States)";

    private static readonly string[] BeforeIntroduction =
        [MatchState.Proposed, MatchState.Validated, MatchState.Offered, MatchState.Unanswered, MatchState.Accepted];

    /// <summary>Ask it inside a company scope; the band is that of <see cref="CompanyView.BandOf"/>.</summary>
    public static async Task<(int? From, int? To)> BandAsync(NpgsqlConnection company, Guid openingId) =>
        CompanyView.BandOf(await company.ExecuteScalarAsync<int>(Sql, new { openingId, States = BeforeIntroduction }));
}
