using Matching.Data.Migrations;
using Matching.Testing;

namespace Matching.Data.Tests.Migrations;

public sealed class MigratorTests
{
    private static int ScriptCount => typeof(Migrator).Assembly.GetManifestResourceNames().Count(n => n.EndsWith(".sql", StringComparison.Ordinal));

    [Fact]
    public async Task Migrate_EmptyDatabase_AppliesEveryScriptInNameOrderOnce()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();

        var applied = await Migrator.MigrateAsync(database.ConnectionString);

        Assert.Equal(ScriptCount, applied.Count);
        Assert.Equal(applied.Order(StringComparer.Ordinal), applied);
        Assert.Empty(await Migrator.MigrateAsync(database.ConnectionString));
    }

    [Fact]
    public async Task Migrate_FourProcessesAtOnce_OneAppliesTheOthersFindNothing()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();

        var applied = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Migrator.MigrateAsync(database.ConnectionString)));

        Assert.Equal([0, 0, 0, ScriptCount], applied.Select(a => a.Count).Order());
    }

    [Fact]
    public async Task TestDatabase_Created_IsUpToDate()
    {
        await using var database = await TestDatabase.CreateAsync();

        Assert.Empty(await Migrator.MigrateAsync(database.ConnectionString));
    }
}
