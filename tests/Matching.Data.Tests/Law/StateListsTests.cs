using Dapper;
using Matching.Engine.Domain;

namespace Matching.Data.Tests.Law;

/// <summary>What the tables call open, ended, live and pending is what the domain calls so; a follower is the lead or the deputy.</summary>
public sealed class StateListsTests
{
    public static TheoryData<string, string, string[]> Lists => new()
    {
        { "opening", "is_open", [.. OpeningState.Open] },
        { "opening", "has_ended", [.. OpeningState.Ended] },
        { "match", "is_live", [.. MatchState.Live] },
        { "match", "is_pending", [.. MatchState.Pending] },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task GeneratedColumn_InTheDatabase_EqualsTheListInCode(string table, string column, string[] states)
    {
        await using var scene = await LawScene.CreateAsync();
        await using var connection = await scene.Owner.OpenConnectionAsync();
        var expression = await connection.QuerySingleAsync<string>(
            """
            select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d
            join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
            where d.adrelid = @table::regclass and a.attname = @column
            """, new { table, column });
        var all = await connection.QuerySingleAsync<string>(
            $"select pg_get_constraintdef(oid) from pg_constraint where conrelid = '{table}'::regclass and conname = '{table}_state_check'");

        Assert.Equal(states.Order(), Quoted(expression).Order());
        Assert.Empty(states.Except(Quoted(all)));
    }

    [Fact]
    public async Task Follows_LeadOrDeputy_AndNobodyElse()
    {
        await using var scene = await LawScene.CreateAsync();

        Assert.True(await scene.ScalarAsync<bool>(scene.Owner, "select follows(@Lead, r) from resident r"));
        Assert.False(await scene.ScalarAsync<bool?>(scene.Owner, "select follows(@Stranger, r) from resident r"));
        await scene.ExecuteAsync("update resident set deputy_id = @Stranger");
        Assert.True(await scene.ScalarAsync<bool>(scene.Owner, "select follows(@Stranger, r) from resident r"));
    }

    [Theory]
    [InlineData("select id from resident r where follows(@Lead, r)", "resident_lead", "resident_deputy")]
    [InlineData("select o.id from opening o where o.is_open", "opening_open", "opening_open")]
    [InlineData("select m.id from match m where m.opening_id = @Opening and m.is_live", "match_one_live", "match_one_live")]
    public async Task Question_AskedThroughTheOneHome_IsServedByItsIndex(string question, string index, string other)
    {
        await using var scene = await LawScene.CreateAsync();
        await using var connection = await scene.Owner.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync("set local enable_seqscan = off; set local enable_indexscan = on; drop index if exists match_opening", transaction: transaction);
        var plan = string.Join('\n', await connection.QueryAsync<string>(
            "explain (costs off) " + question, new { scene.Lead, scene.Opening }, transaction));

        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.Contains(other, plan, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Quoted(string sql) => sql.Split('\'').Where((_, place) => place % 2 == 1);
}
