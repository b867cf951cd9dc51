using Dapper;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Testing;

namespace Matching.Data.Tests.Law;

/// <summary>What a company sees of somebody introduced to it, and until when. The clock of the grants stands on a Tuesday of November.</summary>
public sealed class GrantTests
{
    private static readonly DateTimeOffset Now = TestClock.Tuesday;

    [Theory]
    [InlineData("not_retained", "company", 29, 1)]
    [InlineData("not_retained", "company", 31, 0)]
    [InlineData("withdrawn", "candidate", 0, 0)]
    [InlineData("superseded", "rule", 0, 0)]
    public async Task Grant_AfterAnEndWithoutHire_LastsThirtyDaysAtMost(string to, string actor, int daysAgo, int seen)
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("introduced");

        await scene.ExecuteAsync(EndedSql(to, actor, daysAgo));

        Assert.Equal(seen, await SeenAsync(scene));
        Assert.Equal(1, await ScalarAsync(scene, "select count(*) from company_candidate where reference is not null"));
    }

    [Fact]
    public async Task Grant_OfALiveMatch_HasNoEnd()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("introduced");

        Assert.Null(await scene.ScalarAsync<DateTimeOffset?>(scene.Owner, "select ends_at from introduction"));
        Assert.Equal(1, await SeenAsync(scene));
    }

    [Theory]
    [InlineData(null, 181)] // an open-ended contract is followed up for six months
    [InlineData(40, 41)]
    [InlineData(5, 30)] // never less than after an end without hire
    public async Task Grant_OfAHire_LastsUntilTheEndOfTheFollowUp(int? lastDay, int daysAtLeast)
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("introduced");
        await scene.ExecuteAsync(HireSql(lastDay));

        var days = await scene.ScalarAsync<int>(scene.Owner, "select extract(day from ends_at - now())::integer from introduction");
        Assert.InRange(days, daysAtLeast - 2, daysAtLeast + 5);
    }

    [Fact]
    public async Task Grant_OfAHireThatDidNotStart_EndsThirtyDaysLater()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.PlaceAsync();

        await scene.ExecuteAsync("""
            insert into placement_event (id, placement_id, to_state, actor, actor_id, reason_code, at)
            select gen_random_uuid(), id, 'not_started', 'company', @Stranger, 'other', clock_timestamp() from placement
            """);

        Assert.Equal(30, await scene.ScalarAsync<int>(scene.Owner, "select round(extract(epoch from ends_at - now()) / 86400)::integer from introduction"));
    }

    [Theory]
    [InlineData("update introduction set ends_at = null")]
    [InlineData("update introduction set introduced_at = now() + interval '1 day'")]
    public async Task Introduction_ChangedByHand_IsRefused(string sql)
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("introduced");

        Assert.Equal("PA001", await scene.RefusalOfAsync(sql));
    }

    [Fact]
    public async Task Grant_WhenTheInstallationSetsOtherDays_EndsByThem()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("introduced");
        await scene.As(DatabaseRole.Jobs).KeepGrantTermAsync(5);

        await scene.ExecuteAsync(EndedSql("not_retained", "company", 6));

        Assert.Equal(0, await SeenAsync(scene));
    }

    [Fact]
    public async Task Grant_OfARefusedCompany_IsClosed_AndNobodyIsIntroducedToIt()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("introduced");
        await scene.BringAsync("accepted", "@OtherMatch");
        await scene.ExecuteAsync($"{RefuseSql("@Company")} {RefuseSql("@OtherCompany")}");

        Assert.Equal(0, await SeenAsync(scene));
        Assert.Equal(1, await ScalarAsync(scene, "select count(*) from company_candidate where is_closed"));
        Assert.Equal("PA052", await scene.RefusalOfAsync(LawScene.MoveSql("interviewed", "company")));
        Assert.Equal("PA052", await scene.RefusalOfAsync(LawScene.MoveSql("introduced", "rule", match: "@OtherMatch")));
        Assert.Equal("accepted", await scene.RefusalOfAsync(LawScene.MoveSql("interviewed", "counsellor")));
    }

    private static string RefuseSql(string company) => $"""
        insert into company_decision (id, company_id, kind, reason_code, by_account, at)
        values (gen_random_uuid(), {company}, 'refused', 'not_verified', @Lead, now());
        """;

    private static Task<long> SeenAsync(LawScene scene) => ScalarAsync(scene, "select count(*) from introduced_identity");

    private static Task<long> ScalarAsync(LawScene scene, string sql) =>
        scene.As(DatabaseRole.Web).AsCompanyAsync(scene.Company, company => company.ExecuteScalarAsync<long>(sql));

    private static string EndedSql(string to, string actor, int daysAgo) =>
        LawScene.MoveSql(to, actor).Replace("clock_timestamp()", $"timestamptz '{Now.AddDays(-daysAgo):O}'", StringComparison.Ordinal);

    private static string HireSql(int? lastDay) => $"""
        begin;
        insert into placement (id, match_id, state, state_since, contract, starts_on, ends_on, hours_per_week, occupation_code)
        values (gen_random_uuid(), @Match, 'reported', now(), '{(lastDay is null ? "cdi" : "cdd")}', paris_day(now()),
            {(lastDay is null ? "null" : $"paris_day(now()) + {lastDay}")}, 35, 'N1103');
        insert into placement_event (id, placement_id, to_state, actor, actor_id, at)
        select gen_random_uuid(), id, 'reported', 'company', @Stranger, clock_timestamp() from placement;
        {LawScene.MoveSql("hired", "company")}
        commit;
        """;
}
