using Dapper;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>The day, in Paris, on which the company learnt who it is, or the counsellor applied with the person.</summary>
internal static class IntroducedDay
{
    private const string Sql = """
        select at from match_event where match_id = @matchId and to_state = 'introduced' order by at desc limit 1
        """;

    /// <summary>Null before any introduction. Readable in a company's scope too, for those introduced to it.</summary>
    public static async Task<DateOnly?> IntroducedDayAsync(this NpgsqlConnection connection, Guid matchId) =>
        await connection.QuerySingleOrDefaultAsync<DateTimeOffset?>(Sql, new { matchId }) is { } at ? WorkingDays.DayInParis(at) : null;
}
