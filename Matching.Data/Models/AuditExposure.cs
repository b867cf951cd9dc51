using Dapper;
using Matching.Data.Occupations;
using Matching.Data.Openings;
using Matching.Data.Residents;
using Matching.Engine.Domain;
using Matching.Engine.Evaluation.Exposure;
using Npgsql;

namespace Matching.Data.Models;

/// <summary>Who was proposed for the openings now open, by group, beside who could have been.</summary>
public static class AuditExposure
{
    private const string ShownSql = """
        select m.opening_id, m.resident_id
        from match m join opening o on o.id = m.opening_id
        where m.origin = 'ranking' and o.is_open
        """;

    /// <param name="jobs">Knows the matches.</param>
    /// <param name="ranking">Knows what the ranking knows: who passes the hard requirements.</param>
    /// <param name="audit">Alone knows the groups.</param>
    public static async Task<IReadOnlyList<ExposureAudit>> AuditExposureAsync(
        this NpgsqlDataSource jobs, NpgsqlDataSource ranking, NpgsqlDataSource audit, DateTimeOffset now, CancellationToken cancel = default)
    {
        await using var connection = await jobs.OpenConnectionAsync(cancel);
        var shown = (await connection.QueryAsync<(Guid, Guid)>(new CommandDefinition(ShownSql, cancellationToken: cancel))).ToHashSet();
        var today = WorkingDays.DayInParis(now);
        var openings = await ranking.OpeningsToRankAsync(today, cancel: cancel);
        var people = await ranking.ResidentsToRankAsync(today, cancel: cancel);
        var closeness = await ranking.OccupationClosenessAsync(cancel);
        var groups = await audit.AuditGroupsAsync(cancel);
        return await Task.Run<IReadOnlyList<ExposureAudit>>(
            () =>
            {
                var eligible = EligiblePairs.Of(openings, [.. people.Select(p => p.Resident)], closeness, today, shown);
                return [.. groups.Select(g => ExposureAudit.Of(eligible, g, EvaluateModel.Seed))];
            },
            cancel);
    }
}
