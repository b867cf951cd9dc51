using Dapper;
using Matching.Data.Database;

namespace Matching.Data.Tests.Law;

public sealed class IdentityTests
{
    private const string IntroductionSql = """
        insert into introduction (match_id, company_id, accepted_event_id, introduced_at)
        select @Match, @Company, id, now() from match_event where to_state = '{0}' limit 1
        """;

    [Fact]
    public async Task Introduction_WrittenByHandWithoutAYes_IsRefused()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("offered");

        Assert.Equal("PA007", await scene.RefusalOfAsync(IntroductionSql.Replace("{0}", "offered", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Introduction_OnAYesForAnotherOpening_IsRefused()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("accepted", match: "@OtherMatch");
        await scene.BringAsync("offered");

        Assert.Equal("PA007", await scene.RefusalOfAsync(IntroductionSql.Replace("{0}", "accepted", StringComparison.Ordinal)));
        Assert.Equal("PA002", await scene.RefusalOfAsync(LawScene.MoveSql("introduced", "rule")));
    }

    [Fact]
    public async Task Introduction_AfterTheYesWasTakenBack_IsRefused()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("accepted");
        await scene.ExecuteAsync(LawScene.MoveSql("declined", "candidate"));

        Assert.Equal("PA002", await scene.RefusalOfAsync(LawScene.MoveSql("introduced", "rule")));
    }

    [Fact]
    public async Task Identity_ForACompany_OnlyAfterIntroductionToIt()
    {
        await using var scene = await LawScene.CreateAsync();
        var web = scene.As(DatabaseRole.Web);
        Task<long> SeenBy(Guid company) => web.AsCompanyAsync(
            company, connection => connection.ExecuteScalarAsync<long>("select count(*) from introduced_identity"));

        await scene.BringAsync("accepted");
        Assert.Equal(0, await SeenBy(scene.Company));

        await scene.ExecuteAsync(LawScene.MoveSql("introduced", "rule"));
        Assert.Equal(1, await SeenBy(scene.Company));
        Assert.Equal(0, await SeenBy(scene.OtherCompany));

        await scene.ExecuteAsync(LawScene.MoveSql("withdrawn", "candidate"));
        Assert.Equal(0, await SeenBy(scene.Company));
    }

    [Theory]
    [InlineData("resident_identity")]
    [InlineData("resident_residence")]
    [InlineData("resident_protected")]
    [InlineData("resident_profile")]
    [InlineData("resident")]
    [InlineData("resident_note")]
    [InlineData("resident_written_skills")]
    [InlineData("resident_as_written")]
    [InlineData("match")]
    [InlineData("match_remark")]
    [InlineData("ranking_pair")]
    [InlineData("account")]
    public async Task Table_ForACompany_IsNotReadable(string table)
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("introduced");

        Assert.Equal("42501", await scene.RefusalOfAsync(scene.As(DatabaseRole.Company), $"select * from {table}"));
    }

    [Fact]
    public async Task Rows_OfAnotherCompany_AreInvisibleAndUntouchable()
    {
        await using var scene = await LawScene.CreateAsync();
        var web = scene.As(DatabaseRole.Web);
        var id = new { scene.OtherOpening };

        var (seen, changed) = await web.AsCompanyAsync(scene.Company, async connection => (
            await connection.ExecuteScalarAsync<long>("select count(*) from opening where id = @OtherOpening", id),
            await connection.ExecuteAsync("update opening set title = 'Volée' where id = @OtherOpening", id)));

        Assert.Equal((0, 0), (seen, changed));
        Assert.Equal("42501", await scene.RefusalOfAsync(scene.As(DatabaseRole.Company), """
            insert into opening_event (id, opening_id, to_state, actor, at)
            values (gen_random_uuid(), @OtherOpening, 'paused', 'company', now())
            """));
    }

    [Fact]
    public async Task Move_OfAMatchIntroducedElsewhere_IsRefusedToACompany()
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.BringAsync("introduced", match: "@OtherMatch");

        Assert.Equal("42501", await scene.RefusalOfAsync(scene.As(DatabaseRole.Web), $"""
            begin;
            set local role passerelle_company;
            select set_config('passerelle.company_id', @Company::text, true);
            {LawScene.MoveSql("interviewed", "company", match: "@OtherMatch")}
            commit;
            """));
    }

    [Theory]
    [InlineData("select * from resident_identity")]
    [InlineData("select * from resident_protected")]
    [InlineData("select * from resident_residence")]
    [InlineData("select structure_id from resident")]
    [InlineData("select * from introduced_identity")]
    [InlineData("select * from resident_note")]
    [InlineData("select * from resident_written_skills")]
    [InlineData("select * from resident_as_written")]
    [InlineData("select * from account")]
    [InlineData("select * from audit_group")]
    public async Task Ranking_ReadingIdentityOrProtectedTraits_IsRefused(string sql)
    {
        await using var scene = await LawScene.CreateAsync();
        var ranking = scene.As(DatabaseRole.Ranking);

        Assert.Equal("42501", await scene.RefusalOfAsync(ranking, sql));
        Assert.Equal("accepted", await scene.RefusalOfAsync(ranking, "select p.* from resident_profile p join resident_home using (resident_id)"));
    }

    [Theory]
    [InlineData("select * from resident_protected")]
    [InlineData("select * from resident_identity")]
    [InlineData("select id from resident")]
    [InlineData("select * from match")]
    [InlineData("select * from ranking_pair")]
    [InlineData("update resident_protected set sex = null")]
    public async Task Audit_AnythingButTheGroups_IsRefused(string sql)
    {
        await using var scene = await LawScene.CreateAsync();
        var audit = scene.As(DatabaseRole.Audit);

        Assert.Equal("42501", await scene.RefusalOfAsync(audit, sql));
        Assert.Equal("accepted", await scene.RefusalOfAsync(audit, "select dimension, label, resident_id from audit_group"));
    }
}
