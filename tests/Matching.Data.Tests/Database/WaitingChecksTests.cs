using Dapper;
using Matching.Data.Database;
using Matching.Testing;

namespace Matching.Data.Tests.Database;

public sealed class WaitingChecksTests
{
    private const string OldRows = """
        create table old_thing (id integer, size integer);
        insert into old_thing values (1, 5), (2, -3), (3, null);
        alter table old_thing add constraint old_thing_size check (size > 0) not valid;
        """;

    [Fact]
    public async Task Check_ThatOldRowsBreak_IsReportedWithTheirNumberAndRefusedValidation()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var owner = database.DataSource();
        await ExecuteAsync(owner, OldRows);

        var check = await WaitingAsync(database.DataSource(DatabaseRole.Web));

        Assert.Equal(("old_thing", 1), (check!.TableName, check.RowCount));
        Assert.Equal("select * from old_thing where not ((size > 0))", check.Breaks);
        Assert.False(await owner.ValidateCheckAsync(check));
    }

    [Fact]
    public async Task Check_OnceItsRowsAreMended_IsValidatedAndWaitsNoMore()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var owner = database.DataSource();
        await ExecuteAsync(owner, OldRows);
        await ExecuteAsync(owner, "update old_thing set size = 3 where id = 2");

        var check = await WaitingAsync(owner);
        Assert.Equal(0, check!.RowCount);
        Assert.True(await owner.ValidateCheckAsync(check));
        Assert.Null(await WaitingAsync(owner));
    }

    [Fact]
    public async Task Check_ThatCannotBeAskedOfARow_IsReportedWithoutANumber()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var owner = database.DataSource();
        await ExecuteAsync(owner, OldRows);
        await ExecuteAsync(owner, "alter table old_thing drop constraint old_thing_size, add constraint old_thing_size check (1 / (size + 3) > 0) not valid");

        Assert.Null((await WaitingAsync(owner))!.RowCount);
    }

    private static async Task<WaitingCheck?> WaitingAsync(Npgsql.NpgsqlDataSource db) =>
        (await db.WaitingChecksAsync()).SingleOrDefault(check => check.CheckName == "old_thing_size");

    private static async Task ExecuteAsync(Npgsql.NpgsqlDataSource db, string sql)
    {
        await using var connection = await db.OpenConnectionAsync();
        await connection.ExecuteAsync(sql);
    }
}
