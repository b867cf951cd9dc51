using Dapper;
using Matching.Engine.Lawfulness;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>What the content gate found when the opening was last written or read.</summary>
public static class ContentFindings
{
    private const string Sql = """
        select f.field, f.code, f.grade, f.words, f.position, o.opening_id is not null as is_open
        from content_finding f left join open_content_finding o using (opening_id, number)
        where f.opening_id = @id order by f.number
        """;

    public static async Task<ContentVerdict> ContentFindingsAsync(this NpgsqlConnection connection, Guid id)
    {
        var rows = (await connection.QueryAsync<Row>(Sql, new { id })).ToLookup(r => r.IsOpen, r => r.ToFinding());
        return new ContentVerdict([.. rows[true]], [.. rows[false]]);
    }

    private sealed record Row(string Field, string Code, string Grade, string Words, int Position, bool IsOpen)
    {
        public ContentFinding ToFinding() => new(Field, Code, ExamineOpening.ToGrade(Grade), Words, Position);
    }
}
