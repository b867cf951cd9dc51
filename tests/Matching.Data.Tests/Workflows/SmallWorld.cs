using Dapper;
using Matching.Data.Matches;
using Matching.Data.Outbox;
using Matching.Engine.Domain;
using Matching.Testing;
using Matching.Testing.Builders;
using Npgsql;

namespace Matching.Data.Tests.Workflows;

/// <summary>A database with two companies and a counsellor; each workflow brings openings and people of its own, later than those before it.</summary>
internal sealed class SmallWorld : IAsyncDisposable
{
    private readonly TestDatabase database;

    private SmallWorld(TestDatabase database)
    {
        this.database = database;
        (Owner, Web, Jobs, Ranking) =
            (database.DataSource(), database.DataSource("passerelle_web"), database.DataSource("passerelle_jobs"), database.DataSource("passerelle_ranking"));
    }

    public NpgsqlDataSource Owner { get; }

    public NpgsqlDataSource Web { get; }

    public NpgsqlDataSource Jobs { get; }

    public NpgsqlDataSource Ranking { get; }

    public MatchSettings Settings { get; } = new();

    public DateTimeOffset Now { get; private set; } = TestClock.Tuesday;

    public DateOnly Today => WorkingDays.DayInParis(Now);

    public TestCounsellor Counsellor { get; private set; } = null!;

    public IReadOnlyList<TestCompany> Companies { get; private set; } = [];

    public IReadOnlyList<TestOpening> Openings { get; private set; } = [];

    public IReadOnlyList<TestResident> People { get; private set; } = [];

    /// <summary>Mails that a worker has claimed and not sent yet.</summary>
    public List<ClaimedMessage> OnTheirWay { get; } = [];

    public static async Task<SmallWorld> CreateAsync()
    {
        var world = new SmallWorld(await TestDatabase.CreateAsync());
        var data = new TestData(world.Owner, world.Now);
        world.Counsellor = await data.CreateCounsellorAsync();
        world.Companies = [await data.CreateCompanyAsync(), await data.CreateCompanyAsync()];
        return world;
    }

    /// <summary>Two openings of one company for the same job, one of another that lasts a month, and a spotted one; three people, one without mail.</summary>
    public async Task RenewAsync()
    {
        Pass(TimeSpan.FromDays(1));
        OnTheirWay.Clear();
        var data = new TestData(Owner, Now);
        Openings =
        [
            await data.CreateOpeningAsync(o => o.By(Companies[0]).StartingOn(Today.AddDays(10))),
            await data.CreateOpeningAsync(o => o.By(Companies[0]).WithPositions(2)),
            await data.CreateOpeningAsync(o => o.By(Companies[1]).WithContract(Contract.Cdd, 1)),
            await data.CreateOpeningAsync(o => o.Spotted()),
        ];
        People =
        [
            await data.CreateResidentAsync(r => r.LedBy(Counsellor)),
            await data.CreateResidentAsync(r => r.LedBy(Counsellor)),
            await data.CreateResidentAsync(r => r.LedBy(Counsellor).WithoutEmail()),
        ];
        Pass(TimeSpan.FromMinutes(1));
    }

    public void Pass(TimeSpan time) => Now += time;

    public async Task<IReadOnlyList<(Guid Id, string State)>> MatchesAsync()
    {
        await using var connection = await Owner.OpenConnectionAsync();
        return (await connection.QueryAsync<(Guid, string)>(
            "select id, state from match where resident_id = any(@people) order by proposed_at, id", new { people = People.Select(p => p.Id).ToArray() })).AsList();
    }

    public async Task<T> ReadAsync<T>(string sql, object values)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        return (await connection.QuerySingleOrDefaultAsync<T>(sql, values))!;
    }

    public async Task WriteAsync(string sql, object values)
    {
        await using var connection = await Owner.OpenConnectionAsync();
        await connection.ExecuteAsync(sql, values);
    }

    public async Task<IReadOnlyList<string>> BrokenAsync()
    {
        await using var connection = await Owner.OpenConnectionAsync();
        return await Invariants.BrokenAsync(connection, Now, Settings.PendingPerResident, Companies.Select(c => c.Id));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
