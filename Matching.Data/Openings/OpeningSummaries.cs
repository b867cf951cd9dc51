using Dapper;
using Matching.Data.Reading;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>What a counsellor needs to know of an opening at a glance.</summary>
public sealed record OpeningSummary
{
    public Guid Id { get; init; }

    public long Reference { get; init; }

    public string Title { get; init; } = "";

    public string State { get; init; } = "";

    /// <summary>The company, or the employer that the source of a spotted opening names.</summary>
    public string? Employer { get; init; }

    /// <summary>Imported, with no company behind it here.</summary>
    public bool IsSpotted { get; init; }

    public string? SourceUrl { get; init; }

    public string Occupation { get; init; } = "";

    public string PlaceLabel { get; init; } = "";

    public string Contract { get; init; } = "";

    public decimal? ContractMonths { get; init; }

    public decimal? HoursPerWeek { get; init; }

    public string[] Schedules { get; init; } = [];

    public TimeOnly? StartsAt { get; init; }

    public TimeOnly? EndsAt { get; init; }

    public string? PayText { get; init; }

    public string? PayPeriod { get; init; }

    public decimal? PayMin { get; init; }

    public decimal? PayMax { get; init; }

    public int? ExperienceMonths { get; init; }

    public bool ExperienceRequired { get; init; }

    public int Positions { get; init; }

    public DateOnly? StartsOn { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Labels of what is asked for; wished ones say so.</summary>
    public string[] Requirements { get; init; } = [];

    /// <summary>What the source says and nobody understood: notion, colon, words.</summary>
    public string[] AsWritten { get; init; } = [];

    public IEnumerable<WrittenNotion> NotChecked => AsWritten.Select(kept => kept.Split(':', 2)).Select(parts => new WrittenNotion(parts[0], parts[1]));
}

public static class OpeningSummaries
{
    private const string Sql = """
        select o.id, o.reference, o.title, o.state, coalesce(c.name, o.employer_name) as employer, o.company_id is null as is_spotted,
               o.source_url, n.label as occupation, o.place_label, o.contract, o.contract_months, o.hours_per_week, o.schedules, o.starts_at, o.ends_at,
               o.pay_text, o.pay_period, o.pay_min, o.pay_max, o.experience_months, o.experience_required, o.positions, o.starts_on,
               o.description,
               array(select w.notion || ':' || w.words from opening_as_written w where w.opening_id = o.id order by w.number) as as_written,
               array(select q.label || coalesce(' ' || q.level, '')
                            || case when q.code = '' then ' (non vérifié)' when q.kind = 'language' and q.level is null then ' (niveau non vérifié)' else '' end || case when q.required then '' else ' (souhaité)' end
                     from opening_requirement q where q.opening_id = o.id order by q.required desc, q.number) as requirements
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
