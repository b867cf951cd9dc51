using Dapper;
using Matching.Data.Reading;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>What a counsellor needs to know of an opening at a glance.</summary>
public sealed record OpeningSummary : OpeningTerms
{
    public Guid Id { get; init; }

    public long Reference { get; init; }

    public string State { get; init; } = "";

    /// <summary>The company, or the employer that the source of a spotted opening names.</summary>
    public string? Employer { get; init; }

    /// <summary>Imported, with no company behind it here.</summary>
    public bool IsSpotted { get; init; }

    public string? SourceUrl { get; init; }

    public string Occupation { get; init; } = "";

    public string PlaceLabel { get; init; } = "";

    /// <summary>Labels of what is asked for; wished ones say so.</summary>
    public string[] Asked { get; init; } = [];

    /// <summary>What the source says and nobody understood: notion, colon, words.</summary>
    public string[] AsWritten { get; init; } = [];

    public IEnumerable<WrittenNotion> NotChecked => AsWritten.Select(kept => kept.Split(':', 2)).Select(parts => new WrittenNotion(parts[0], parts[1]));
}

public static class OpeningSummaries
{
    private const string Sql = $"""
        select o.id, o.reference, o.state, coalesce(c.name, o.employer_name) as employer, o.company_id is null as is_spotted,
               o.source_url, n.label as occupation, o.place_label,
               {TermsSql.Columns},
               array(select w.notion || ':' || w.words from opening_as_written w where w.opening_id = o.id order by w.number) as as_written,
               array(select q.label || coalesce(' ' || q.level, '')
                            || case when q.code = '' then ' (non vérifié)' when q.kind = 'language' and q.level is null then ' (niveau non vérifié)' else '' end || case when q.required then '' else ' (souhaité)' end
                     from opening_requirement q where q.opening_id = o.id order by q.required desc, q.number) as asked
        from opening o
        join occupation n on n.code = o.occupation_code
        left join company c on c.id = o.company_id
        where o.id = any(@ids)
        """;

    public static async Task<IReadOnlyDictionary<Guid, OpeningSummary>> OpeningSummariesAsync(
        this NpgsqlDataSource db, IEnumerable<Guid> ids, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<OpeningSummary>(Sql, new { ids = ids.Distinct().ToArray() })).ToDictionary(o => o.Id);
    }
}
