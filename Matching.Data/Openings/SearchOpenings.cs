using Dapper;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>What somebody looks for among the openings everybody may read.</summary>
public sealed record OpeningSearch(string? Words = null, string? OccupationCode = null, string? CommuneCode = null, string? Contract = null)
{
    public const int PageSize = 20;

    public int Page { get; init; } = 1;

    /// <summary>Offres repérées too: for those who may propose them. Nobody behind them has agreed that we show them to everybody.</summary>
    public bool WithSpotted { get; init; }
}

public sealed class FoundOpening
{
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public string? Employer { get; init; }

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

    public int Positions { get; init; }

    public string State { get; init; } = "";

    public DateTimeOffset Since { get; init; }

    public long Total { get; init; }
}

/// <summary>Openings in the area that a company published here, newest first. Each word must be found, accents or not.</summary>
public static class SearchOpenings
{
    private const string Sql = """
        select o.id, o.title, coalesce(c.name, o.employer_name) as employer, o.place_label, o.contract, o.contract_months, o.hours_per_week,
               o.schedules, o.starts_at, o.ends_at, o.pay_text, o.pay_period, o.pay_min, o.pay_max, o.positions, o.state,
               coalesce(o.published_at, o.created_at) as since, count(*) over () as total
        from opening o
        join occupation oc on oc.code = o.occupation_code
        left join company c on c.id = o.company_id
        where o.is_open and (o.state <> 'spotted' or @WithSpotted) and o.in_area
          and (@OccupationCode::text is null or o.occupation_code = @OccupationCode)
          and (@CommuneCode::text is null or o.commune_code = @CommuneCode)
          and (@Contract::text is null or o.contract = @Contract)
          and translate(lower(concat_ws(' ', o.title, oc.label, array_to_string(oc.words, ' '), c.name, o.employer_name, o.place_label)),
                        'àâäçéèêëîïôöùûüÿ’', 'aaaceeeeiioouuuy''') like all (@patterns)
        order by coalesce(o.published_at, o.created_at) desc, o.id desc
        limit @PageSize offset @offset
        """;

    public static async Task<IReadOnlyList<FoundOpening>> SearchOpeningsAsync(
        this NpgsqlDataSource db, OpeningSearch search, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<FoundOpening>(Sql, new
        {
            search.OccupationCode,
            search.CommuneCode,
            search.Contract,
            search.WithSpotted,
            patterns = Patterns(search.Words),
            OpeningSearch.PageSize,
            offset = Paging.Offset(search.Page, OpeningSearch.PageSize),
        })).AsList();
    }

    /// <summary>One pattern for each word, for text brought to lower case without accents.</summary>
    internal static string[] Patterns(string? words) =>
        [.. (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(8)
            .Select(word => "%" + Plain(word).Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_") + "%"),
         "%"];

    private static string Plain(string word) => string.Concat(
        word.ToLowerInvariant().Replace('’', '\'').Normalize(System.Text.NormalizationForm.FormD)
            .Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark));
}
