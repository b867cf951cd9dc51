using Dapper;
using Npgsql;

namespace Matching.Data.Matches;

internal static class IntroducedOn
{
    /// <summary>The day, in Paris, from which something can have come of a match; null before it was introduced.</summary>
    public static Task<DateOnly?> IntroducedOnAsync(this NpgsqlConnection connection, Guid matchId) =>
        connection.QuerySingleAsync<DateOnly?>("select introduced_on(@matchId)", new { matchId });
}
