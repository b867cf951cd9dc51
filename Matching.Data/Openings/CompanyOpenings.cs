using Dapper;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>A line of a company's list of openings.</summary>
public sealed class CompanyOpening
{
    public Guid Id { get; init; }

    public long Reference { get; init; }

    public string Title { get; init; } = "";

    public string State { get; init; } = "";

    public DateTimeOffset StateSince { get; init; }

    public string PlaceLabel { get; init; } = "";

    public string Contract { get; init; } = "";

    public decimal? ContractMonths { get; init; }

    public int Positions { get; init; }

    /// <summary>Before introduction: said in bands only.</summary>
    public int OnTheWay { get; init; }

    public int Introduced { get; init; }

    public int Hired { get; init; }

    public int OpenComments { get; init; }

    /// <summary>Written by an adviser of the Cité for the company.</summary>
    public bool IsPrepared { get; init; }

    public bool IsDraft => State == OpeningState.Draft;

    public bool IsSearched => OpeningState.Searched.Contains(State);
}

/// <summary>Asked inside a company's scope: its own openings, those that still live first.</summary>
public static class CompanyOpenings
{
    private const string Sql = """
        select o.id, o.reference, o.title, o.state, o.state_since, o.place_label, o.contract, o.contract_months, o.positions,
               (select coalesce(sum(p.matches), 0) from company_pipeline(o.id) p
                where p.state = any(@beforeIntroduction))::integer as on_the_way,
               (select count(*) from company_candidate c
                where c.opening_id = o.id and c.is_live)::integer as introduced,
               (select count(*) from company_candidate c where c.opening_id = o.id and c.state = 'hired')::integer as hired,
               (select count(*) from opening_comment m where m.opening_id = o.id and m.settled_at is null)::integer as open_comments,
               exists (select from opening_event e
                       where e.opening_id = o.id and e.from_state is null and e.actor = 'company_adviser') as is_prepared
        from opening o
        order by o.has_ended, o.state_since desc, o.id
        limit 200
        """;

    public static async Task<IReadOnlyList<CompanyOpening>> CompanyOpeningsAsync(this NpgsqlConnection company) =>
        (await company.QueryAsync<CompanyOpening>(Sql, new { beforeIntroduction = MatchState.BeforeIntroduction.ToArray() })).AsList();
}
