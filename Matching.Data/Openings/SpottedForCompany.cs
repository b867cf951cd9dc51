using Dapper;
using Npgsql;

namespace Matching.Data.Openings;

/// <summary>An offre repérée that may be a company's, and what the company said of it.</summary>
public sealed class SpottedForCompany
{
    public Guid Id { get; init; }

    public long Reference { get; init; }

    public string Title { get; init; } = "";

    public string? Employer { get; init; }

    public string PlaceLabel { get; init; } = "";

    public string? SourceUrl { get; init; }

    public DateTimeOffset Since { get; init; }

    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>The coordination's answer; null while it waits.</summary>
    public bool? Confirmed { get; init; }
}

public static class SpottedForCompanyQuestion
{
    private const int Most = 50;

    // Sources name an employer as they like: each word of the name must be there, accents or not. A number finds its opening.
    private const string Sql = """
        select o.id, o.reference, o.title, o.employer_name as employer, o.place_label, o.source_url, o.created_at as since,
               k.at as claimed_at, k.confirmed
        from opening o
        left join opening_claim k on k.opening_id = o.id and k.company_id = @companyId
        where o.state = 'spotted' and o.company_id is null
          and (k.id is not null or o.reference = @reference
               or translate(lower(o.employer_name), 'àâäçéèêëîïôöùûüÿ’', 'aaaceeeeiioouuuy''') like all (@patterns))
        order by k.at desc nulls last, o.created_at desc, o.id desc
        limit @Most
        """;

    /// <param name="name">A name that the company goes by, or the number of an opening.</param>
    public static async Task<IReadOnlyList<SpottedForCompany>> SpottedForCompanyAsync(
        this NpgsqlDataSource db, Guid companyId, string name, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<SpottedForCompany>(Sql, new
        {
            companyId,
            reference = long.TryParse(name, out var number) ? number : (long?)null,
            patterns = SearchOpenings.Patterns(name),
            Most,
        })).AsList();
    }
}
