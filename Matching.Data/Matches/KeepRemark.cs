using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>Who may read a remark.</summary>
public static class RemarkAudience
{
    public const string Counsellor = "counsellor";
    public const string Candidate = "candidate";
}

/// <summary>Keeps the sentence that goes with an event, apart from it: it can be erased.</summary>
public static class KeepRemark
{
    private const string Sql = """
        insert into match_remark (id, match_id, event_id, by_account, audience, text, at)
        values (@id, @MatchId, @eventId, @ActorId, @audience, @text, @At)
        """;

    public static async Task KeepRemarkAsync(this NpgsqlConnection connection, MatchEvent about, string? text, string audience)
    {
        if (!string.IsNullOrWhiteSpace(text))
            await connection.ExecuteAsync(Sql, new
            {
                id = EventId.Next(about.At), about.MatchId, eventId = about.Id, about.ActorId, audience, text = text.Trim(), about.At,
            });
    }
}
