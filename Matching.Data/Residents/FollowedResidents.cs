using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Residents;

/// <summary>A line of the list of people that a structure follows.</summary>
public sealed record FollowedResident
{
    public Guid Id { get; init; }

    public long Reference { get; init; }

    public string FirstName { get; init; } = "";

    public string LastName { get; init; } = "";

    public string State { get; init; } = "";

    public string LeadName { get; init; } = "";

    public string? Wanted { get; init; }

    public DateOnly? AvailableFrom { get; init; }

    public DateOnly? LastContactOn { get; init; }

    /// <summary>Proposals under way, from the queue to the immersion.</summary>
    public int Live { get; init; }

    public bool IsHired { get; init; }
}

public sealed record FollowedPage(IReadOnlyList<FollowedResident> People, int Total);

/// <param name="Text">Part of a name, or the reference.</param>
/// <param name="OnlyMine">Whose lead or deputy is the reader.</param>
/// <param name="State">followed, paused or left; null for all.</param>
/// <param name="WithoutProposal">Followed people for whom nothing is under way.</param>
public sealed record FollowedSearch(string? Text, bool OnlyMine, string? State, bool WithoutProposal, string? Sort, int Page, int PageSize = 25);

public static class FollowedResidents
{
    private const string Sql = """
        with people as (
            select r.id, r.reference, i.first_name, i.last_name, r.state, l.display_name as lead_name, r.last_contact_on, p.available_from,
                   (select c.label from resident_occupation w join occupation c on c.code = w.occupation_code
                    where w.resident_id = r.id and w.wanted > 0 order by w.wanted, w.occupation_code limit 1) as wanted,
                   (select count(*) from match m where m.resident_id = r.id and m.is_live)::integer as live,
                   exists (select from match m join placement q on q.match_id = m.id
                           where m.resident_id = r.id and q.state in ('reported', 'confirmed')) as is_hired
            from resident r
            join resident_identity i on i.resident_id = r.id
            join account l on l.id = r.lead_id
            left join resident_profile p on p.resident_id = r.id
            where r.structure_id = @structure
              and (not @OnlyMine or follows(@counsellor, r))
              and (@State::text is null or r.state = @State)
              and (@Text::text is null or i.first_name || ' ' || i.last_name ilike '%' || @Text || '%'
                   or i.last_name || ' ' || i.first_name ilike '%' || @Text || '%' or r.reference::text = @Text)
        )
        select *, count(*) over () as total
        from people
        where not @WithoutProposal or (live = 0 and state = 'followed' and not is_hired)
        order by
            case when @Sort = 'contact' then last_contact_on end nulls first,
            case when @Sort = '-contact' then last_contact_on end desc nulls last,
            case when @Sort = 'propositions' then live end,
            case when @Sort = '-propositions' then live end desc,
            case when @Sort = '-nom' then last_name end desc,
            last_name, first_name, id
        limit @PageSize offset @offset
        """;

    public static async Task<FollowedPage> FollowedResidentsAsync(
        this NpgsqlDataSource db, Guid structure, Guid counsellor, FollowedSearch search, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        var rows = (await connection.QueryAsync<FollowedResident, long, (FollowedResident Person, long Total)>(
            Sql,
            (person, total) => (person, total),
            new
            {
                structure, counsellor, search.OnlyMine, search.State, Text = Escape(search.Text),
                search.WithoutProposal, search.Sort, search.PageSize, offset = Paging.Offset(search.Page, search.PageSize),
            },
            splitOn: "total")).AsList();
        return new FollowedPage([.. rows.Select(row => row.Person)], rows.Count == 0 ? 0 : (int)rows[0].Total);
    }

    // What people type is text, not a pattern.
    private static string? Escape(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : text.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
