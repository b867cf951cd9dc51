using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Exits;

/// <param name="Fact">One of <see cref="ExitFact"/>.</param>
/// <param name="Months">How long the job lasts, for the facts whose class depends on it.</param>
public sealed record ExitToPronounce(Guid ResidentId, string Fact, decimal? Months, DateOnly ExitedOn);

/// <summary>
/// The structure says that its follow-up of a person ended. The exit is classified by the grid in force on its day, the person is
/// proposed nothing more, and what was under way ends. Pronounced again, it corrects the one before.
/// </summary>
public static class PronounceExit
{
    private const string PersonSql = """
        select r.structure_id, (
                   select e.id from pathway_exit e
                   where e.resident_id = r.id and not exists (select from pathway_exit later where later.replaces_id = e.id)
                   order by e.pronounced_at desc limit 1) as replaces_id, (
                   select p.id from placement p join match m on m.id = p.match_id
                   where m.resident_id = r.id and p.state = 'confirmed' order by p.starts_on desc limit 1) as placement_id
        from resident r where r.id = @resident and follows(@counsellor, r)
        for update of r
        """;

    private const string GridSql = """
        select id, settings ->> 'six_months_is' as six_months_is from exit_grid
        where kind = 'iae' and effective_on <= @day order by effective_on desc limit 1
        """;

    private const string InsertSql = """
        insert into pathway_exit (id, resident_id, structure_id, placement_id, fact, months, grid_id, class, exited_on, pronounced_by,
            pronounced_at, replaces_id)
        values (@id, @resident, @structure, @placement, @fact, @months, @grid, @exitClass, @exitedOn, @counsellor, @now, @replaces);
        update resident set state = 'left', updated_at = @now where id = @resident;
        """;

    private static readonly string[] AtWork =
        [ExitFact.Cdi, ExitFact.Cdd, ExitFact.Temp, ExitFact.CivilService, ExitFact.BusinessCreation, ExitFact.SubsidisedContract, ExitFact.HiredBySiae];

    /// <returns>The class, or null for somebody whom this counsellor does not follow.</returns>
    public static Task<string?> PronounceExitAsync(
        this NpgsqlDataSource db, Guid counsellor, ExitToPronounce exit, DateTimeOffset now, CancellationToken cancel = default) =>
        db.InTransactionAsync(connection => PronounceAsync(connection, counsellor, exit, now), cancel);

    private static async Task<string?> PronounceAsync(NpgsqlConnection connection, Guid counsellor, ExitToPronounce exit, DateTimeOffset now)
    {
        var person = await connection.QuerySingleOrDefaultAsync<Person>(PersonSql, new { resident = exit.ResidentId, counsellor });
        if (person is null)
            return null;

        var grid = await connection.QuerySingleAsync<Grid>(GridSql, new { day = exit.ExitedOn });
        var exitClass = ExitGrid.Iae(grid.SixMonthsIs ?? ExitClass.Durable).Classify(exit.Fact, exit.Months);
        await connection.ExecuteAsync(InsertSql, new
        {
            id = Guid.CreateVersion7(now), resident = exit.ResidentId, structure = person.StructureId,
            placement = AtWork.Contains(exit.Fact) ? person.PlacementId : null, exit.Fact, exit.Months, grid = grid.Id, exitClass, exit.ExitedOn,
            counsellor, now, replaces = person.ReplacesId,
        });
        if (AtWork.Contains(exit.Fact))
            await connection.EndMatchesAsync(exit.ResidentId, openingId: null, now);
        else
            await connection.WithdrawAllAsync(exit.ResidentId, now);
        return exitClass;
    }

    private sealed record Person(Guid StructureId, Guid? ReplacesId, Guid? PlacementId);

    private sealed record Grid(Guid Id, string? SixMonthsIs);
}
