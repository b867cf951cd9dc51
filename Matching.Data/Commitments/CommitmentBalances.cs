using Dapper;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Commitments;

/// <summary>A commitment and where its ledger stands.</summary>
public sealed class CommitmentBalance
{
    public Guid Id { get; init; }

    public long Reference { get; init; }

    public Guid CompanyId { get; init; }

    public string Company { get; init; } = "";

    public string State { get; init; } = "";

    public DateTimeOffset StateSince { get; init; }

    public string Unit { get; init; } = "";

    public string Audience { get; init; } = "";

    public string[] Contracts { get; init; } = [];

    /// <summary>Labels, in French.</summary>
    public string[] Occupations { get; init; } = [];

    public string[] Communes { get; init; } = [];

    public DateOnly StartsOn { get; init; }

    public DateOnly EndsOn { get; init; }

    /// <summary>See <see cref="CommitmentTerms.PublicOutcome"/>.</summary>
    public bool PublicOutcome { get; init; }

    /// <summary>What the company proposed, before anything was promised.</summary>
    public int? ProposedQuantity { get; init; }

    public int Promised { get; init; }

    public int Kept { get; init; }

    public int Remaining => Math.Max(0, Promised - Kept);

    /// <summary>Nothing is promised yet.</summary>
    public bool IsProposed => State == CommitmentState.Proposed;

    /// <summary>Signed, its time is over, and something remains.</summary>
    public bool IsLate(DateOnly today) => State == CommitmentState.Signed && Remaining > 0 && EndsOn < today;
}

/// <summary>In a company's scope, its own only.</summary>
public static class CommitmentBalances
{
    private const string Columns = """
        select h.id, h.reference, h.company_id, c.name as company, h.state, h.state_since, h.unit, h.audience, h.contracts,
               array(select o.label from occupation o where o.code = any(h.occupation_codes) order by o.label) as occupations,
               array(select m.name from commune m where m.code = any(h.commune_codes) order by m.name) as communes,
               h.starts_on, h.ends_on, h.proposed_quantity, h.public_outcome,
               coalesce(sum(e.quantity) filter (where e.kind in ('promise', 'amendment')), 0)::integer as promised,
               coalesce(sum(e.quantity) filter (where e.kind in ('placement', 'reversal')), 0)::integer as kept
        from hiring_commitment h
        join company c on c.id = h.company_id
        left join commitment_entry e on e.commitment_id = h.id
        """;

    private const string Order = """

        group by h.id, c.name
        order by h.state in ('kept', 'missed', 'cancelled'), h.ends_on, h.id
        """;

    private const string OfSql = Columns + """

        where (@companyId::uuid is null or h.company_id = @companyId) and (@commitmentId::uuid is null or h.id = @commitmentId)
        """ + Order;

    public static async Task<IReadOnlyList<CommitmentBalance>> CommitmentsAsync(this NpgsqlConnection connection, Guid? companyId = null) =>
        (await connection.QueryAsync<CommitmentBalance>(OfSql, new { companyId, commitmentId = (Guid?)null })).AsList();

    public static Task<CommitmentBalance?> CommitmentAsync(this NpgsqlConnection connection, Guid commitmentId) =>
        connection.QuerySingleOrDefaultAsync<CommitmentBalance?>(OfSql, new { companyId = (Guid?)null, commitmentId });

    /// <summary>What is there to say before the terms are countersigned on this day.</summary>
    public static IReadOnlyList<CommitmentFinding> Findings(this CommitmentBalance proposed, int quantity, DateOnly today) =>
        new CommitmentTerms
        {
            Quantity = quantity, Unit = proposed.Unit, Audience = proposed.Audience, Contracts = proposed.Contracts,
            StartsOn = proposed.StartsOn, EndsOn = proposed.EndsOn,
        }.Findings(today);
}
