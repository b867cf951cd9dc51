using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Rankings;
using Matching.Testing;
using Matching.Testing.Builders;
using Npgsql;

namespace Matching.Data.Tests.Rankings;

/// <summary>A database of one's own, and what a ranking works with on it.</summary>
public abstract class RankingTestBase : IAsyncLifetime
{
    protected static readonly DateTimeOffset Now = TestClock.Tuesday;

    protected TestDatabase Database { get; private set; } = null!;

    protected NpgsqlDataSource Owner { get; private set; } = null!;

    protected TestData Data { get; private set; } = null!;

    protected RankingContext Context { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        Owner = Database.DataSource();
        Data = new TestData(Owner, Now);
        Context = new RankingContext(Database.DataSource(DatabaseRole.Jobs), Database.DataSource(DatabaseRole.Ranking), new MatchSettings());
    }

    public async Task DisposeAsync() => await Database.DisposeAsync();
}
