using Dapper;
using Matching.Data.Matches;
using Matching.Data.Rankings;
using Matching.Testing;
using Matching.Testing.Builders;
using Npgsql;

namespace Matching.Data.Tests.Matches;

/// <summary>A database of one's own with a counsellor, their colleague and an opening; commands run with the rights of the portal.</summary>
public abstract class ReviewTestBase : IAsyncLifetime
{
    protected static readonly MatchSettings Settings = new();

    private TestDatabase database = null!;
    private NpgsqlDataSource owner = null!;

    /// <summary>Later than what the builders made.</summary>
    protected static DateTimeOffset Now => TestClock.Tuesday.AddMinutes(1);

    protected NpgsqlDataSource Web { get; private set; } = null!;

    /// <summary>With the rights of what happens by itself.</summary>
    protected NpgsqlDataSource Jobs { get; private set; } = null!;

    /// <summary>A run of the ranking, over everything.</summary>
    protected Task RankAsync() => RankOpenings.ExecuteAsync(
        new RankingContext(Jobs, database.DataSource("passerelle_ranking"), Settings), new RankingOrder(RankingCause.Night), Now);

    protected TestData Data { get; private set; } = null!;

    protected TestCounsellor Counsellor { get; private set; } = null!;

    protected TestCounsellor Colleague { get; private set; } = null!;

    protected Guid Lead => Counsellor.Id;

    protected Guid Stranger => Colleague.Id;

    protected TestOpening Opening { get; private set; } = null!;

    protected TestOpening Spotted { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        Web = database.DataSource("passerelle_web");
        Jobs = database.DataSource("passerelle_jobs");
        owner = database.DataSource();
        Data = new TestData(owner);
        Counsellor = await Data.CreateCounsellorAsync();
        Colleague = await Data.CreateCounsellorAsync(c => c.BesideOf(Counsellor));
        Opening = await Data.CreateOpeningAsync();
        Spotted = await Data.CreateOpeningAsync(o => o.Spotted());
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    /// <summary>A match of somebody new whom <see cref="Counsellor"/> leads.</summary>
    protected async Task<Guid> MatchAsync(
        string state = "proposed", Action<ResidentBuilder>? of = null, TestOpening? opening = null)
    {
        var resident = await ResidentAsync(of);
        return (await Data.CreateMatchAsync(m => m.For(opening ?? Opening).Of(resident).InState(state))).Id;
    }

    protected Task<TestResident> ResidentAsync(Action<ResidentBuilder>? with = null) => Data.CreateResidentAsync(r =>
    {
        r.LedBy(Counsellor);
        with?.Invoke(r);
    });

    protected Task<string> StateAsync(Guid match) => ReadAsync<string>("select state from match where id = @match", new { match });

    protected async Task<string[]> MovesAsync(Guid match)
    {
        await using var connection = await owner.OpenConnectionAsync();
        return [.. await connection.QueryAsync<string>(
            "select coalesce(to_state, kind) from match_event where match_id = @match order by at, id", new { match })];
    }

    protected Task<string> MessageStateAsync(Guid match, string kind = "offer_for_candidate") => ReadAsync<string>(
        "select state from message where match_id = @match and kind = @kind order by created_at desc, id desc limit 1", new { match, kind });

    protected async Task<T> ReadAsync<T>(string sql, object? values = null)
    {
        await using var connection = await owner.OpenConnectionAsync();
        return (await connection.QuerySingleOrDefaultAsync<T>(sql, values))!;
    }

    protected async Task ExecuteAsync(string sql, object? values = null)
    {
        await using var connection = await owner.OpenConnectionAsync();
        await connection.ExecuteAsync(sql, values);
    }

    protected Task<NpgsqlConnection> OpenOwnerAsync() => owner.OpenConnectionAsync().AsTask();
}
