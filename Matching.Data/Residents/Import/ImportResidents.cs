using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Openings.Import;
using Matching.Data.Outbox;
using Matching.Data.Reference;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Residents.Import;

/// <param name="Rejected">Line, field and reason, in French; never what a field holds.</param>
/// <param name="Unsure">Line, field and what was kept as it is written or left empty, in French; never what a field holds.</param>
/// <param name="KeptAsWritten">How many things were kept without being understood, or left empty.</param>
public sealed record ResidentImportOutcome(
    int Read, int New, int Changed, int Unchanged, IReadOnlyList<string> Rejected, IReadOnlyList<string> Unsure, int KeptAsWritten);

/// <summary>
/// Imports the people that a structure follows. Each line is its own transaction: a bad one stops no other. A person is known again by
/// the structure's own key; the same line again changes nothing.
/// </summary>
public static class ImportResidents
{
    /// <summary>More changes than that wait for the ranking of the night instead of a promise each.</summary>
    public const int RankedAtOnce = 200;

    private const string StructureSql = "select id from support_structure where name = @structure";

    private const string CounsellorsSql = "select normalized_email, id from account where structure_id = @structure and role = 'counsellor'";

    private const string DistrictsSql = "select code, commune_code from priority_district";

    /// <param name="report">Told how many lines are done.</param>
    /// <exception cref="ResidentFileException">The file or the structure is not what it should be.</exception>
    public static async Task<ResidentImportOutcome> ImportResidentsAsync(
        this NpgsqlDataSource jobs, string path, string structure, DateTimeOffset now, Action<int, int>? report = null, CancellationToken cancel = default)
    {
        var lines = ResidentLines.Read(path);
        await using var connection = await jobs.OpenConnectionAsync(cancel);
        var structureId = await connection.QuerySingleOrDefaultAsync<Guid?>(StructureSql, new { structure })
            ?? throw new ResidentFileException("Aucune structure ne porte ce nom ; écrivez-le comme à l’écran.");
        var reader = await ReaderAsync(connection, structureId, now);
        var known = await KnownResidents.ReadAsync(connection, structureId);

        var (added, changed, unchanged) = (0, 0, 0);
        var (rejected, unsure) = (new List<string>(), new List<string>());
        foreach (var line in lines)
        {
            var (resident, flaws, flags) = reader.Read(line);
            unsure.AddRange(flags.Select(f => $"ligne {line.Number} : {f.Field}, {f.Reason}"));
            if (resident is null)
            {
                rejected.Add($"ligne {line.Number} : {string.Join(" ; ", flaws.Select(f => $"{f.Field}, {f.Reason}"))}");
            }
            else if (known.TryGetValue(resident.Key, out var before) && resident.SaysTheSameAs(before))
            {
                unchanged++;
            }
            else if (await WriteAsync(connection, structureId, resident, rank: added + changed < RankedAtOnce, now, cancel) is { } refusal)
            {
                rejected.Add($"ligne {line.Number} : la base refuse une valeur ({refusal})");
            }
            else
            {
                (added, changed) = before is null ? (added + 1, changed) : (added, changed + 1);
                known[resident.Key] = resident;
            }

            report?.Invoke(added + changed + unchanged + rejected.Count, lines.Count);
        }

        return new ResidentImportOutcome(lines.Count, added, changed, unchanged, rejected, unsure, unsure.Count);
    }

    private static async Task<ResidentReader> ReaderAsync(NpgsqlConnection connection, Guid structure, DateTimeOffset now)
    {
        var counsellors = await connection.QueryAsync<(string Email, Guid Id)>(CounsellorsSql, new { structure });
        var districts = await connection.QueryAsync<(string Code, string Commune)>(DistrictsSql);
        return new ResidentReader(
            await ImportReference.LoadAsync(connection), await SkillBook.LoadAsync(connection), districts.ToDictionary(d => d.Code, d => d.Commune), counsellors.ToDictionary(c => c.Email, c => c.Id), WorkingDays.DayInParis(now));
    }

    /// <returns>What the database refused, by the name of its rule; null when it is written.</returns>
    private static async Task<string?> WriteAsync(
        NpgsqlConnection connection, Guid structure, ImportedResident resident, bool rank, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        try
        {
            var (id, refused) = await WriteImportedResident.WriteAsync(connection, structure, resident, now);
            if (refused.Count > 0) return string.Join(", ", refused.Select(f => $"{f.Field} {f.Code}"));
            await connection.EndNoLongerSoOfResidentsAsync(now, id);
            if (rank) await connection.PromiseAsync(WorkKind.RankResident, id, $"{WorkKind.RankResident}:{id}:{now:yyyyMMddHHmmssfff}", now);
            await transaction.CommitAsync(cancel);
            return null;
        }
        catch (PostgresException wrong) when (wrong.IsOfTheRow())
        {
            return wrong.ConstraintName ?? wrong.SqlState;
        }
    }
}
