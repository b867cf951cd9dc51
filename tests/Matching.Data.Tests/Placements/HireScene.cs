using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Placements;
using Matching.Data.Tests.Law;
using Matching.Engine.Domain;
using Npgsql;

namespace Matching.Data.Tests.Placements;

/// <summary>The town of the law tests, its match introduced, with a recruiter and the company's signed commitment of one hire.</summary>
public sealed class HireScene : IAsyncDisposable
{
    public static readonly MatchSettings Settings = new();

    private HireScene(LawScene town)
    {
        Town = town;
        Web = town.As(DatabaseRole.Web);
    }

    public LawScene Town { get; }

    public NpgsqlDataSource Web { get; }

    public Guid Recruiter { get; } = Guid.CreateVersion7();

    public Guid Commitment { get; } = Guid.CreateVersion7();

    public PlacementParty Company => PlacementParty.Company(Town.Company, Recruiter);

    public PlacementParty OtherCompany => PlacementParty.Company(Town.OtherCompany, Recruiter);

    public PlacementParty Counsellor => PlacementParty.Counsellor(structureId: Town.Lead, Town.Lead);

    public PlacementParty OtherStructure => PlacementParty.Counsellor(structureId: Guid.CreateVersion7(), Town.Lead);

    public Hire Cdi => new(Town.Match, "cdi", Today.AddDays(3), null, 35);

    public Hire ShortTemp => new(Town.Match, "temp", Today.AddDays(3), Today.AddDays(33), 35);

    /// <summary>After the events that the scene wrote with the clock of the database.</summary>
    public static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static DateOnly Today => WorkingDays.DayInParis(Now);

    public static async Task<HireScene> CreateAsync(int promised = 1)
    {
        var scene = new HireScene(await LawScene.CreateAsync());
        await scene.Town.BringAsync("introduced");
        await scene.ExecuteAsync($"""
            insert into account (id, email, normalized_email, display_name, role, company_id, security_stamp, created_at)
            values (@Recruiter, 'r@demo.invalid', 'R@DEMO.INVALID', 'R', 'recruiter', @Company, 's', now());
            insert into hiring_commitment (id, company_id, state, state_since, unit, audience, starts_on, ends_on, created_at)
            values (@Commitment, @Company, 'proposed', now(), 'hire', 'accompanied', '2026-01-01', '2027-06-30', now());
            insert into commitment_event (id, commitment_id, to_state, actor, at)
            values (gen_random_uuid(), @Commitment, 'proposed', 'company', '2026-01-05'), (gen_random_uuid(), @Commitment, 'signed', 'coordinator', '2026-01-06');
            insert into commitment_entry (id, commitment_id, kind, quantity, at)
            values (gen_random_uuid(), @Commitment, 'promise', {promised}, now());
            """);
        return scene;
    }

    public async Task<Guid> ReportAsync(PlacementParty by, Hire? hire = null)
    {
        Assert.Equal(Outcome.Done, await Web.ReportHireAsync(by, hire ?? Cdi, Settings, Now));
        return await ScalarAsync<Guid>("select id from placement where match_id = @Match");
    }

    public Task<Outcome> ConfirmAsync(PlacementParty by, Guid placementId) => Web.ConfirmPlacementAsync(by, placementId, Settings, Now);

    public async Task<T?> ScalarAsync<T>(string sql)
    {
        await using var connection = await Town.Owner.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<T>(sql, Ids);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await Town.Owner.OpenConnectionAsync();
        await connection.ExecuteAsync(sql, Ids);
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();

    private object Ids => new
    {
        Recruiter, Commitment, Town.Company, Town.OtherCompany, Town.Match, Town.OtherMatch, Town.Opening, Town.OtherOpening, Town.Lead, Town.Resident,
    };
}
