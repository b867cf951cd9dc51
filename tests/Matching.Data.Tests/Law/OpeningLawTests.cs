using Dapper;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Law;

/// <summary>What an opening says, asked by the database of everyone.</summary>
public sealed class OpeningLawTests
{
    [Theory]
    [InlineData("pay_min = null, pay_period = null")]
    [InlineData("hours_per_week = null")]
    [InlineData("schedules = '{}'")]
    [InlineData("contract = 'cdd'")]
    [InlineData("description = 'Charger des camions, bien.'")]
    [InlineData("pay_min = 5")]
    [InlineData("pay_min = 1867.02")]
    [InlineData("pay_min = 12.31, pay_period = 'month'")]
    public async Task Opening_ThatIsNotWhole_IsNeitherHandedInNorKeptOut(string set)
    {
        await using var scene = await LawScene.CreateAsync();
        var change = $"update opening set {set} where id = @Opening";

        Assert.Equal("PA003", await scene.RefusalOfAsync(change));

        await scene.ExecuteAsync(Move("paused", "company"));
        await scene.ExecuteAsync(change);
        Assert.Equal("PA003", await scene.RefusalOfAsync(Move("published", "company")));
        await scene.ExecuteAsync("update opening set pay_min = 13, pay_period = 'hour', hours_per_week = 35, schedules = '{day}', contract = 'cdi', "
            + "description = 'Recevoir, ranger et préparer les marchandises.' where id = @Opening");
        Assert.Equal("accepted", await scene.RefusalOfAsync(Move("published", "company")));
    }

    [Theory]
    [InlineData("pay_min = 9999999, pay_period = 'month'")]
    [InlineData("contract_months = 6")]
    [InlineData("contract = 'cdd', contract_months = 121")]
    [InlineData("pay_min = null, pay_period = null, pay_max = 12")]
    [InlineData("experience_months = -1")]
    [InlineData("experience_months = 481")]
    [InlineData("education_level = 2")]
    [InlineData("positions = 0")]
    [InlineData("hours_per_week = 80")]
    [InlineData("starts_on = '2099-01-01'")]
    [InlineData("description = repeat('a', 10001)")]
    public async Task Draft_ThatCannotBeWritten_IsRefused(string set)
    {
        await using var scene = await LawScene.CreateAsync();
        await scene.ExecuteAsync(Move("paused", "company"));

        Assert.Equal("23514", await scene.RefusalOfAsync($"update opening set {set} where id = @Opening"));
    }

    [Theory]
    [InlineData("'licence', 'EC', 'Permis EC', null", "23514")]
    [InlineData("'licence', 'Permis B', 'Permis B', null", "23514")]
    [InlineData("'licence', 'B', 'Permis B', 'B1'", "23514")]
    [InlineData("'language', 'français', 'Français', 'B1'", "23514")]
    [InlineData("'skill', '', ' ', null", "23514")]
    [InlineData("'licence', '', 'Permis poids lourd', null", "accepted")]
    [InlineData("'language', 'fr', 'Français', 'B1'", "accepted")]
    public async Task Requirement_WithACodeThatNobodyHolds_IsRefused(string values, string outcome)
    {
        await using var scene = await LawScene.CreateAsync();

        Assert.Equal(outcome, await scene.RefusalOfAsync(
            $"insert into opening_requirement (opening_id, number, required, kind, code, label, level) values (@Opening, 9, true, {values})"));
    }

    [Fact]
    public async Task Licences_OfTheSchema_AreThoseOfTheEngine()
    {
        await using var scene = await LawScene.CreateAsync();
        await using var connection = await scene.Owner.OpenConnectionAsync();
        var check = await connection.QuerySingleAsync<string>(
            "select pg_get_constraintdef(oid) from pg_constraint where conname = 'opening_requirement_licence_is_known'");

        var listed = System.Text.RegularExpressions.Regex.Matches(check, "'([A-Z0-9]+)'").Select(m => m.Groups[1].Value);
        Assert.Equal(Licences.All.Order(), listed.Order());
    }

    /// <summary>Else a second tab overwrites it without a word.</summary>
    [Fact]
    public async Task Version_OfAnOpening_CountsEveryTerm()
    {
        await using var scene = await LawScene.CreateAsync();
        await using var connection = await scene.Owner.OpenConnectionAsync();
        var body = await connection.QuerySingleAsync<string>("select pg_get_functiondef('opening_version(uuid)'::regprocedure)");
        var leftOut = System.Text.RegularExpressions.Regex.Matches(body, "'([a-z_]+)'").Select(m => m.Groups[1].Value).ToHashSet();
        var columns = (await connection.QueryAsync<string>("select column_name from information_schema.columns where table_name = 'opening'")).ToHashSet();
        var terms = typeof(OpeningTerms).GetProperties().Select(p => p.Name).Except([nameof(OpeningTerms.Requirements)])
            .Select(name => System.Text.RegularExpressions.Regex.Replace(name, "(?<!^)([A-Z])", "_$1").ToLowerInvariant()).ToList();

        Assert.Empty(terms.Except(columns));
        Assert.Empty(terms.Intersect(leftOut));
        Assert.Contains("state_since", leftOut);
    }

    private static string Move(string to, string actor) =>
        $"insert into opening_event (id, opening_id, to_state, actor, at) values (gen_random_uuid(), @Opening, '{to}', '{actor}', now())";
}
