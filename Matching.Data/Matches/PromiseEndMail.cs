using Dapper;
using Matching.Data.Outbox;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>
/// Everybody who knew of an offer hears of its end: by mail, once, or, without an address, from their counsellor
/// (<see cref="EndsToTell"/>).
/// </summary>
internal static class PromiseEndMail
{
    private const string Sql = """
        select exists (
            select from match m join resident_identity d on d.resident_id = m.resident_id where m.id = @matchId and trim(d.email) <> '')
        """;

    /// <summary>Asked once the match has ended, for a person who knew of the offer.</summary>
    public static async Task PromiseEndMailAsync(this NpgsqlConnection connection, Guid matchId, DateTimeOffset now)
    {
        if (await connection.QuerySingleAsync<bool>(Sql, new { matchId }))
            await connection.PromiseAsync(new PromisedMessage(MessageKind.ClosedForCandidate, $"closed:{matchId:N}") { MatchId = matchId }, now);
    }
}
