using Dapper;
using Matching.Engine.Domain;
using Matching.Engine.Lawfulness;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>Asks the content gate, with what this installation has confirmed and what the coordination has lifted; keeps the answer with the opening.</summary>
public static class ExamineOpening
{
    private const string ConfirmedSql = "select from_day from legal_minimum_confirmation";

    private const string LiftsSql = "select field, code, grade, words_key from content_lift where opening_id = @id";

    private const string ForgetSql = "delete from content_finding where opening_id = @id";

    private const string KeepSql = """
        insert into content_finding (
            opening_id, number, field, code, grade, words, words_key, position, found_at,
            bound_euros, bound_period, bound_is_least, bound_minimum_from, bound_share)
        values (
            @id, @number, @Field, @Code, @grade, @Words, @Key, @Position, @now,
            @Euros, @Period, @IsLeast, @From, @Share)
        """;

    private const string ExaminedSql = """
        insert into opening_examination (opening_id, edition, at) values (@id, @Edition, @now)
        on conflict (opening_id) do update set edition = excluded.edition, at = excluded.at
        """;

    /// <summary>What the gate says of these terms; nothing is written.</summary>
    public static async Task<ContentVerdict> VerdictAsync(this NpgsqlConnection connection, Guid id, OpeningTerms terms, DateTimeOffset now)
    {
        var (today, minimums) = (WorkingDays.DayInParis(now), await connection.MinimumsAsync());
        var lifts = (await connection.QueryAsync<Lift>(LiftsSql, new { id })).ToHashSet();
        var found = ContentGate.Examine(terms, today, minimums).ToLookup(f => IsSettled(f, lifts));
        return new ContentVerdict([.. found[false]], [.. found[true]]) { Edition = ContentGate.Edition(today, minimums) };
    }

    /// <summary>With what an opening is examined now.</summary>
    internal static async Task<string> EditionAsync(this NpgsqlConnection connection, DateTimeOffset now) =>
        ContentGate.Edition(WorkingDays.DayInParis(now), await connection.MinimumsAsync());

    private static async Task<LegalMinimums> MinimumsAsync(this NpgsqlConnection connection) =>
        LegalMinimums.Shipped.With((await connection.QueryAsync<DateOnly>(ConfirmedSql)).AsList());

    /// <summary>The verdict, kept with the opening in the transaction that writes it.</summary>
    internal static async Task<ContentVerdict> ExamineAsync(this NpgsqlConnection connection, Guid id, OpeningTerms terms, DateTimeOffset now)
    {
        var verdict = await connection.VerdictAsync(id, terms, now);
        await connection.KeepAsync(id, verdict, now);
        return verdict;
    }

    internal static async Task KeepAsync(this NpgsqlConnection connection, Guid id, ContentVerdict verdict, DateTimeOffset now)
    {
        await connection.ExecuteAsync(ForgetSql, new { id });
        await connection.ExecuteAsync(ExaminedSql, new { id, verdict.Edition, now });
        await connection.ExecuteAsync(KeepSql, verdict.Open.Concat(verdict.Settled).Select((f, i) => new
        {
            id, number = i + 1, f.Field, f.Code, grade = f.Grade.ToSql(), f.Words, f.Key, f.Position, now,
            f.Bound?.Euros, f.Bound?.Period, f.Bound?.IsLeast, f.Bound?.Minimum?.From, f.Bound?.Share,
        }));
    }

    internal static string ToSql(this Grade grade) => grade == Grade.Refused ? "refused" : "to_be_read";

    internal static Grade ToGrade(string kept) => kept == "refused" ? Grade.Refused : Grade.ToBeRead;

    // Who lifted a refusal has read it, should the lists change its grade.
    private static bool IsSettled(ContentFinding found, HashSet<Lift> lifts) =>
        lifts.Contains(new(found.Field, found.Code, Grade.Refused.ToSql(), found.Key))
        || (found.Grade == Grade.ToBeRead && lifts.Contains(new(found.Field, found.Code, Grade.ToBeRead.ToSql(), found.Key)));

    private sealed record Lift(string Field, string Code, string Grade, string WordsKey);
}
