using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Residents;

/// <summary>Saves a profile and promises that the person is ranked again, in one transaction.</summary>
public static class SaveProfile
{
    private const string MaySql = """
        select exists (select from resident where id = @id and structure_id = @structure and follows(@counsellor, resident))
        """;

    private const string TakeSql = """
        update resident set updated_at = @now, last_contact_on = greatest(last_contact_on, @today)
        where id = @id and structure_id = @structure and follows(@counsellor, resident)
        """;

    private const string ForgetAsWrittenSql = "delete from resident_as_written where resident_id = @id";

    /// <param name="forgetAsWritten">What an import kept as written is in the profile now, or means nothing.</param>
    /// <param name="began">The version that was edited; see <see cref="EditVersions"/>.</param>
    /// <returns>NotFound for somebody who is followed elsewhere or by a colleague; Incomplete for a profile that <see cref="ProfileRules"/> refuses.</returns>
    public static Task<Outcome> SaveProfileAsync(
        this NpgsqlDataSource db, Guid structure, Guid counsellor, Guid id, ResidentProfile profile, DateTimeOffset now, DateOnly today,
        bool forgetAsWritten = false, string? began = null, CancellationToken cancel = default) =>
        db.InTransactionAsync(
            async connection =>
            {
                if (ProfileRules.Check(profile, today).Count > 0)
                    return Outcome.Incomplete;
                if (await connection.ExecuteScalarAsync<bool>(MaySql, new { id, structure, counsellor }) && await connection.IsProfileOvertakenAsync(id, began))
                    return Outcome.Overtaken;
                if (await connection.ExecuteAsync(TakeSql, new { id, structure, counsellor, now, today }) == 0)
                    return Outcome.NotFound;

                await connection.WriteProfileAsync(id, profile);
                if (forgetAsWritten)
                    await connection.ExecuteAsync(ForgetAsWrittenSql, new { id });
                await connection.EndNoLongerSoOfResidentsAsync(now, id);
                await connection.PromiseAsync(WorkKind.RankResident, id, $"{WorkKind.RankResident}:{id}:{now:yyyyMMddHHmmssfff}", now);
                return Outcome.Done;
            },
            cancel);
}
