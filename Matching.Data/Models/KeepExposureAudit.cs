using Dapper;
using Matching.Engine.Domain;
using Matching.Engine.Evaluation.Exposure;
using Npgsql;

namespace Matching.Data.Models;

/// <summary>Audits who is proposed and keeps what was found, once a day at most.</summary>
public static class KeepExposureAudit
{
    private const string IsKeptSql = "select exists (select from exposure_audit where audited_on = @today)";

    private const string Sql = """
        insert into exposure_audit (audited_on, dimension, label, opening_count, resident_count, share_of_eligible, share_of_proposed, ratio, ratio_low, ratio_high)
        values (@today, @Dimension, @Name, @Openings, @People, @OfEligible, @OfExposure, @Ratio, @Low, @High)
        on conflict do nothing
        """;

    /// <returns>What was found; null when this day was audited before.</returns>
    public static async Task<IReadOnlyList<ExposureAudit>?> KeepExposureAuditAsync(
        this NpgsqlDataSource jobs, NpgsqlDataSource ranking, NpgsqlDataSource audit, DateTimeOffset now, CancellationToken cancel = default)
    {
        var today = WorkingDays.DayInParis(now);
        await using var connection = await jobs.OpenConnectionAsync(cancel);
        if (await connection.QuerySingleAsync<bool>(IsKeptSql, new { today })) return null;

        var audits = await jobs.AuditExposureAsync(ranking, audit, now, cancel);
        // One transaction: an audit is kept whole or not at all.
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await connection.ExecuteAsync(Sql, audits.SelectMany(found => found.Groups.Select(group => new
        {
            today,
            found.Dimension,
            group.Name,
            found.Openings,
            group.People,
            group.OfEligible,
            group.OfExposure,
            Ratio = group.Ratio?.Mean,
            group.Ratio?.Low,
            group.Ratio?.High,
        })));
        await transaction.CommitAsync(cancel);
        return audits;
    }
}
