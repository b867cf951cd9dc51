using Dapper;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Commitments;

/// <summary>The one entry of a confirmed placement, and the entry that takes it back.</summary>
internal static class CountPlacement
{
    private const string SqlCommitments = """
        select c.id, c.state, c.unit, c.audience, c.contracts, c.occupation_codes, c.commune_codes, c.starts_on, c.ends_on,
               b.promised, b.kept
        from hiring_commitment c join commitment_balance b on b.commitment_id = c.id
        where c.company_id = @companyId and c.state in ('signed', 'kept')
        """;

    private const string SqlEntry = """
        select e.id, e.commitment_id, c.company_id
        from commitment_entry e join hiring_commitment c on c.id = e.commitment_id
        where e.placement_id = @placementId and e.kind = 'placement'
        """;

    /// <summary>Writes the entry in the commitment that the rule picks; none when the company promised nothing of the kind.</summary>
    public static async Task CountPlacementAsync(
        this NpgsqlConnection connection, Guid companyId, Guid placementId, PlacementToCount placement, DateTimeOffset now)
    {
        await connection.LockLedgerAsync(companyId);
        var commitments = await connection.QueryAsync<Row>(SqlCommitments, new { companyId });
        if (placement.KeptBy(commitments.Select(c => c.ToKeep())) is { } kept)
            await connection.WriteAsync(new LedgerEntry(kept.Id, "placement", 1, now) { PlacementId = placementId });
    }

    /// <summary>Takes back what a placement had counted for, if anything.</summary>
    public static async Task ReversePlacementEntryAsync(this NpgsqlConnection connection, Guid placementId, DateTimeOffset now)
    {
        if (await connection.QuerySingleOrDefaultAsync<Counted>(SqlEntry, new { placementId }) is not { } counted)
            return;
        await connection.LockLedgerAsync(counted.CompanyId);
        await connection.WriteAsync(
            new LedgerEntry(counted.CommitmentId, "reversal", -1, now) { PlacementId = placementId, ReversesId = counted.Id });
    }

    private sealed record Counted(Guid Id, Guid CommitmentId, Guid CompanyId);

    private sealed class Row
    {
        public Guid Id { get; init; }

        public string State { get; init; } = "";

        public string Unit { get; init; } = "";

        public string Audience { get; init; } = "";

        public string[] Contracts { get; init; } = [];

        public string[] OccupationCodes { get; init; } = [];

        public string[] CommuneCodes { get; init; } = [];

        public DateOnly StartsOn { get; init; }

        public DateOnly EndsOn { get; init; }

        public int Promised { get; init; }

        public int Kept { get; init; }

        public CommitmentToKeep ToKeep() =>
            new(Id, State, Unit, Audience, Contracts, OccupationCodes, CommuneCodes, StartsOn, EndsOn, Promised, Kept);
    }
}
