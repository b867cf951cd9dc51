using Dapper;
using Matching.Engine.Observatory;
using Npgsql;

namespace Matching.Data.Commitments;

/// <summary>A commitment whose signed text says that the public reads its outcome.</summary>
public sealed record PublicOutcome(int Promised, int Kept, DateOnly EndsOn, bool IsMissed)
{
    public bool IsLate(DateOnly today) => !IsMissed && Kept < Promised && EndsOn < today;
}

/// <summary>What the public reads of a company that agreed to be shown.</summary>
/// <param name="Hires">Of all its commitments together, whoever they were for.</param>
public sealed record PublicCompany(string Name, int Hires, IReadOnlyList<PublicOutcome> Outcomes);

/// <param name="DistrictShare">Residents of priority districts among those hired, in percent, when <see cref="Suppression.Share"/> lets it be shown.</param>
public sealed record PublicCommitments(IReadOnlyList<PublicCompany> Companies, int? DistrictShare)
{
    public int Hires => Companies.Sum(c => c.Hires);
}

/// <summary>
/// Of one firm the total of its hires only: beside « 6 sur 6, habitants des quartiers prioritaires » colleagues can tell who. What was
/// promised, and that it is late or missed, only where the signed text says so. Hires alone: other units are never added to them.
/// </summary>
public static class PublicCommitmentsQuestion
{
    private const string CompaniesSql = """
        select c.id, c.name, count(p.id)::integer as hires, count(r.district_code)::integer as from_districts
        from company c
        join hiring_commitment h on h.company_id = c.id and h.state in ('signed', 'kept', 'missed') and h.unit = 'hire'
        left join commitment_entry e on e.commitment_id = h.id and e.kind = 'placement'
            and not exists (select from commitment_entry back where back.reverses_id = e.id)
        left join placement p on p.id = e.placement_id
        left join match m on m.id = p.match_id
        left join resident_residence r on r.resident_id = m.resident_id
        where c.publishes_commitments
        group by c.id, c.name
        order by hires desc, c.name
        """;

    private const string OutcomesSql = """
        select h.company_id, b.promised, b.kept, h.ends_on, h.state = 'missed' as is_missed
        from hiring_commitment h
        join company c on c.id = h.company_id and c.publishes_commitments
        join commitment_balance b on b.commitment_id = h.id
        where h.public_outcome and h.state in ('signed', 'kept', 'missed') and h.unit = 'hire'
        order by h.ends_on, h.id
        """;

    public static async Task<PublicCommitments> PublicCommitmentsAsync(this NpgsqlDataSource db, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        var companies = (await connection.QueryAsync<CompanyRow>(CompaniesSql)).AsList();
        var outcomes = (await connection.QueryAsync<OutcomeRow>(OutcomesSql)).ToLookup(o => o.CompanyId);
        return new PublicCommitments(
            [.. companies.Select(c => new PublicCompany(
                c.Name, c.Hires, [.. outcomes[c.Id].Select(o => new PublicOutcome(o.Promised, o.Kept, o.EndsOn, o.IsMissed))]))],
            Suppression.Share([.. companies.Select(c => (c.FromDistricts, c.Hires))]));
    }

    private sealed record CompanyRow(Guid Id, string Name, int Hires, int FromDistricts);

    private sealed record OutcomeRow(Guid CompanyId, int Promised, int Kept, DateOnly EndsOn, bool IsMissed);
}
