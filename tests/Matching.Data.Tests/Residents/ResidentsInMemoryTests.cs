using System.Data;
using Dapper;
using Matching.Data.Database;
using Matching.Data.Residents;
using Matching.Testing;
using Matching.Testing.Builders;
using Npgsql;

namespace Matching.Data.Tests.Residents;

/// <summary>What is kept in memory equals what is read, after whatever happened in between.</summary>
public sealed class ResidentsInMemoryTests : IAsyncLifetime, IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly ResidentsInMemory memory = new();
    private TestDatabase database = null!;
    private NpgsqlDataSource owner = null!;
    private NpgsqlDataSource ranking = null!;
    private TestResident person = null!;
    private TestResident other = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        (owner, ranking) = (database.DataSource(), database.DataSource(DatabaseRole.Ranking));
        var data = new TestData(owner);
        person = await data.CreateResidentAsync(r => r.Wanting("N1103").WithLicence("B").Speaking("fr", "B1"));
        other = await data.CreateResidentAsync(r => r.Wanting("N1103"));
        await RememberedAsync();
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    public void Dispose() => memory.Dispose();

    /// <summary>Once whatever ran meanwhile on this server is over: its transactions are counted across databases.</summary>
    [Fact]
    public async Task Unchanged_IsNotReadAgain()
    {
        var read = 0L;
        for (var tries = 0; tries < 200 && read != memory.Read; tries++)
        {
            read = memory.Read;
            await RememberedAsync();
            await Task.Delay(20);
        }

        Assert.Equal(read, memory.Read);
    }

    [Theory]
    [InlineData("update resident_profile set licences = '{C}' where resident_id = @Id")]
    [InlineData("update resident_occupation set practised_months = 40 where resident_id = @Id")]
    [InlineData("delete from resident_language where resident_id = @Id")]
    [InlineData("insert into resident_language (resident_id, code, level) values (@Id, 'en', 'A2')")]
    [InlineData("update resident_residence set commune_code = '99998' where resident_id = @Id")]
    [InlineData("update commune set latitude = 48.5 where code = (select commune_code from resident_residence where resident_id = @Id)")]
    [InlineData("update resident set state = 'paused' where id = @Id")]
    [InlineData("update resident set proposals_until = '2027-01-01' where id = @Id")]
    [InlineData("delete from resident_profile where resident_id = @Id")]
    public async Task Changed_IsAsTheDatabaseSaysIt(string sql)
    {
        await ExecuteAsync("insert into commune (code, name, department, latitude, longitude, in_area) values ('99998', 'Essai', '78', 48.6, 2.1, true)");
        var before = await RememberedAsync();

        await ExecuteAsync(sql);
        var after = await RememberedAsync();

        await AssertAsReadAsync(after);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task ChangeThatWasRunning_WhenSomebodyElseChanged_IsNotMissed()
    {
        await using var slow = await owner.OpenConnectionAsync();
        await using var running = await slow.BeginTransactionAsync();
        await slow.ExecuteAsync("update resident_profile set licences = '{D}' where resident_id = @Id", person);
        await ExecuteAsync("update resident_profile set licences = '{C}' where resident_id = @Id", other);
        await AssertAsReadAsync(await RememberedAsync());

        await running.CommitAsync();

        await AssertAsReadAsync(await RememberedAsync());
    }

    [Fact]
    public async Task RunOfAnOlderMoment_TakesNothingBack()
    {
        await using var early = await ranking.OpenConnectionAsync();
        await using var moment = await early.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        await early.ExecuteAsync("select 1");
        await ExecuteAsync("update resident_profile set licences = '{C}' where resident_id = @Id");
        await ExecuteAsync("update resident_profile set licences = '{C}' where resident_id = @Id", other);
        await RememberedAsync();

        await early.ResidentsToRankAsync(Today, null, null, memory, default);

        await AssertAsReadAsync(await RememberedAsync());
    }

    private async Task AssertAsReadAsync(string remembered) => Assert.Equal(Text(await ranking.ResidentsToRankAsync(Today)), remembered);

    private async Task<string> RememberedAsync()
    {
        await using var connection = await ranking.OpenConnectionAsync();
        await using var run = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        return Text(await connection.ResidentsToRankAsync(Today, null, null, memory, default));
    }

    private static string Text(IReadOnlyList<RankedResident> people) => System.Text.Json.JsonSerializer.Serialize(people);

    private async Task ExecuteAsync(string sql, TestResident? of = null)
    {
        await using var connection = await owner.OpenConnectionAsync();
        await connection.ExecuteAsync(sql, of ?? person);
    }
}
