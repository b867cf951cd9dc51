using Dapper;
using Npgsql;

namespace Matching.Data.Matches;

/// <summary>Pairs of which the firm has met the person for the same job within the year: not proposed again (<see cref="Engine.Domain.StillSo"/>).</summary>
internal static class MetBefore
{
    private const string Sql = """
        select distinct o.id, f.resident_id
        from opening o
        join met_for_job f on f.firm = firm_of(o.company_id, o.employer_name) and f.occupation_code = o.occupation_code
        where o.is_open and f.met_on > @today - 365
          and (@openings::uuid[] is null or o.id = any(@openings)) and (@residents::uuid[] is null or f.resident_id = any(@residents))
        """;

    public static async Task<IReadOnlyList<(Guid OpeningId, Guid ResidentId)>> MetBeforeAsync(
        this NpgsqlConnection connection, DateOnly today, IReadOnlyCollection<Guid>? openings = null, IReadOnlyCollection<Guid>? residents = null) =>
        (await connection.QueryAsync<(Guid, Guid)>(
            Sql, new { today, openings = openings?.ToArray(), residents = residents?.ToArray() })).AsList();
}
