using Dapper;
using Matching.Data.Reading;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>An opening as its page shows it.</summary>
public sealed record OpeningDetails : OpeningTerms
{
    public Guid Id { get; init; }

    public long Reference { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset StateSince { get; init; }

    /// <summary>The coordination paused it, and nobody has published it since: only the coordination does.</summary>
    public bool IsHeld { get; init; }

    public string Origin { get; init; } = "";

    public string? SourceUrl { get; init; }

    /// <summary>The company here, or the employer that the source names; null when it names none.</summary>
    public string? Employer { get; init; }

    public Guid? CompanyId { get; init; }

    public Guid? EstablishmentId { get; init; }

    public string OccupationLabel { get; init; } = "";

    public string PlaceLabel { get; init; } = "";

    public string? CommuneCode { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>What the source says and nobody understood.</summary>
    public IReadOnlyList<WrittenNotion> AsWritten { get; init; } = [];

    public OpeningDetails()
    {
    }

    /// <summary>Before it is saved: what it would say.</summary>
    public OpeningDetails(OpeningTerms terms)
        : base(terms)
    {
    }
}

/// <summary>One opening. In a company's scope only its own exists; <see cref="PublicOpeningAsync"/> shows what everybody may read.</summary>
public static class OpeningDetailsQuestion
{
    private const string Sql = $"""
        select o.id, o.reference, o.state, o.state_since, o.origin, o.source_url, coalesce(c.name, o.employer_name) as employer,
               o.company_id, o.establishment_id, oc.label as occupation_label, o.place_label, o.commune_code, o.published_at,
               is_held_by_coordination(o.id) as is_held,
               {TermsSql.Columns}
        from opening o
        join occupation oc on oc.code = o.occupation_code
        left join company c on c.id = o.company_id
        where o.id = @id
        """;

    private const string PublicSql = Sql + " and o.is_open and (o.state <> 'spotted' or @withSpotted) and o.in_area";

    private const string RequirementSql = """
        select kind, code, label, required, level from opening_requirement where opening_id = @id order by number
        """;

    private const string AsWrittenSql = "select notion, words from opening_as_written where opening_id = @id order by number";

    public static async Task<OpeningDetails?> OpeningAsync(this NpgsqlConnection connection, Guid id) =>
        await ReadAsync(connection, Sql, new { id });

    /// <param name="withSpotted">See <see cref="OpeningSearch.WithSpotted"/>.</param>
    public static async Task<OpeningDetails?> PublicOpeningAsync(
        this NpgsqlDataSource db, Guid id, bool withSpotted = false, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return await ReadAsync(connection, PublicSql, new { id, withSpotted });
    }

    private static async Task<OpeningDetails?> ReadAsync(NpgsqlConnection connection, string sql, object values)
    {
        var opening = await connection.QuerySingleOrDefaultAsync<OpeningDetails>(sql, values);
        return opening is null
            ? null
            : opening with
            {
                Requirements = (await connection.QueryAsync<Requirement>(RequirementSql, new { id = opening.Id })).AsList(),
                AsWritten = (await connection.QueryAsync<WrittenNotion>(AsWrittenSql, new { id = opening.Id })).AsList(),
            };
    }
}
