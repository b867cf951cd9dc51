using Dapper;
using Matching.Engine.Lawfulness;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>What the content gate found when the opening was last written or read.</summary>
public static class ContentFindings
{
    private const string Sql = """
        select f.field, f.code, f.grade, f.words, f.position, o.opening_id is not null as is_open,
               f.bound_euros, f.bound_period, f.bound_is_least, f.bound_minimum_from, f.bound_share
        from content_finding f left join open_content_finding o using (opening_id, number)
        where f.opening_id = @id order by f.number
        """;

    public static async Task<ContentVerdict> ContentFindingsAsync(this NpgsqlConnection connection, Guid id)
    {
        var rows = (await connection.QueryAsync<Row>(Sql, new { id })).ToLookup(r => r.IsOpen, r => r.ToFinding());
        return new ContentVerdict([.. rows[true]], [.. rows[false]]);
    }

    private sealed record Row
    {
        public string Field { get; init; } = "";

        public string Code { get; init; } = "";

        public string Grade { get; init; } = "";

        public string Words { get; init; } = "";

        public int Position { get; init; }

        public bool IsOpen { get; init; }

        public decimal? BoundEuros { get; init; }

        public string BoundPeriod { get; init; } = "";

        public bool BoundIsLeast { get; init; }

        public DateOnly? BoundMinimumFrom { get; init; }

        public decimal BoundShare { get; init; }

        public ContentFinding ToFinding() => new(Field, Code, ExamineOpening.ToGrade(Grade), Words, Position) { Bound = Bound() };

        private PayBound? Bound() => BoundEuros is not { } euros ? null : new(
            euros, BoundPeriod, BoundIsLeast, BoundMinimumFrom is { } from ? LegalMinimums.Shipped.Since(from) : null, BoundShare);
    }
}
