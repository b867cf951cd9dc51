using Dapper;
using Npgsql;

namespace Matching.Data.Observatory;

/// <summary>One group of the last exposure audit.</summary>
/// <param name="Label">A code of the audit, or the name of a district or structure.</param>
/// <param name="ResidentCount">Who could have been proposed; null, as all that follows, when the group is too small to be shown.</param>
/// <param name="ShareOfEligible">What the group would get if each opening drew evenly from those who fit it.</param>
/// <param name="Ratio">Share of what was proposed over <paramref name="ShareOfEligible"/>; 1 is an even share. With its 95 % interval.</param>
public sealed record AuditedGroup(
    DateOnly AuditedOn, string Dimension, string Label, int OpeningCount, int? ResidentCount,
    double? ShareOfEligible, double? ShareOfProposed, double? Ratio, double? RatioLow, double? RatioHigh);

public static class LastExposureAudit
{
    private const string Sql = """
        select a.audited_on, a.dimension, coalesce(d.name, a.label) as label, a.opening_count, a.resident_count,
               a.share_of_eligible, a.share_of_proposed, a.ratio, a.ratio_low, a.ratio_high
        from exposure_audit a left join priority_district d on a.dimension = 'district' and d.code = a.label
        where a.audited_on = (select max(audited_on) from exposure_audit)
        order by a.dimension, label
        """;

    /// <summary>By dimension, then by label; empty when no audit was ever made.</summary>
    public static async Task<IReadOnlyList<AuditedGroup>> LastExposureAuditAsync(this NpgsqlDataSource db, CancellationToken cancel = default)
    {
        await using var connection = await db.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<AuditedGroup>(new CommandDefinition(Sql, cancellationToken: cancel))).AsList();
    }
}
