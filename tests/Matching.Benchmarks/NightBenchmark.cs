using System.Diagnostics;
using Dapper;
using Matching.Data.Matches;
using Matching.Data.Rankings;
using Matching.Data.Residents;
using Matching.Testing;
using Npgsql;

namespace Matching.Benchmarks;

/// <summary>
/// A night over everybody on a real database, an opening that is ranked four seconds into it, and openings ranked alone by day; reading and
/// writing included. <c>PASSERELLE_NIGHT=70000x10000</c> takes another size.
/// </summary>
internal static class NightBenchmark
{
    private const int OfTheDay = 20;

    private const string IdleSql = """
        select coalesce(max(extract(epoch from clock_timestamp() - state_change)), 0)::float8 from pg_stat_activity
        where datname = current_database() and state like 'idle in transaction%'
        """;

    private const string OpenSql = """
        select coalesce(max(extract(epoch from clock_timestamp() - xact_start)), 0)::float8 from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()
        """;

    public static int Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task<int> RunAsync()
    {
        var size = (Environment.GetEnvironmentVariable("PASSERELLE_NIGHT") ?? "35000x5000").Split('x').Select(int.Parse).ToArray();
        Console.WriteLine($"{size[0]} residents x {size[1]} openings, {Environment.ProcessorCount} cores");
        await using var database = await NightDatabase.CreateAsync(size[0], size[1]);
        await using var owner = database.DataSource();
        await using var jobs = RankingContext.RunsSource(database.JobsConnectionString);
        await using var ranking = RankingContext.RankingSource(database.ConnectionString);
        using var memory = new ResidentsInMemory();
        var context = new RankingContext(jobs, ranking, new MatchSettings()) { Memory = memory };
        var openings = await OpeningsAsync(owner);

        using var stop = new CancellationTokenSource();
        var watched = WatchAsync(owner, stop.Token);
        var night = TimedAsync(context, new RankingOrder(RankingCause.Night), TestClock.Tuesday);
        await Task.Delay(TimeSpan.FromSeconds(4));
        var (during, found) = await TimedAsync(context, new RankingOrder(RankingCause.Opening, [openings[0]]), TestClock.Tuesday.AddSeconds(4));
        Console.WriteLine($"An opening 4 s into the night: {found.Matches} proposals; the night was {(night.IsCompleted ? "over" : "still running")}");
        var (whole, outcome) = await night;
        await stop.CancelAsync();
        var (idle, open) = await watched;
        Console.WriteLine($"The night: {outcome.Pairs} pairs, {outcome.Matches} proposals, {outcome.LeftForLater} places left for later");
        Figure.Print("night.total_s", whole);
        Figure.Print("night.longest_idle_in_transaction_s", idle);
        Figure.Print("night.longest_transaction_s", open);
        Figure.Print("night.opening_during_s", during);
        await DayAsync(context, openings);
        return 0;
    }

    private static async Task DayAsync(RankingContext context, IReadOnlyList<Guid> openings)
    {
        var seconds = new List<double>();
        var proposals = 0;
        for (var i = 0; i < OfTheDay; i++)
        {
            var now = TestClock.Tuesday.AddHours(2).AddMinutes(i);
            var (taken, outcome) = await TimedAsync(context, new RankingOrder(RankingCause.Opening, [openings[1 + i]]), now);
            seconds.Add(taken);
            proposals += outcome.Matches;
        }

        seconds.Sort();
        Console.WriteLine($"{OfTheDay} openings of the day, one after another: {proposals} proposals");
        Figure.Print("day.ranking_p50_s", seconds[OfTheDay / 2]);
        Figure.Print("day.ranking_p95_s", seconds[(int)(OfTheDay * 0.95) - 1]);
    }

    private static async Task<(double Seconds, RankingOutcome Outcome)> TimedAsync(RankingContext context, RankingOrder order, DateTimeOffset now)
    {
        var clock = Stopwatch.StartNew();
        var outcome = await RankOpenings.ExecuteAsync(context, order, now);
        return (clock.Elapsed.TotalSeconds, outcome);
    }

    private static async Task<IReadOnlyList<Guid>> OpeningsAsync(NpgsqlDataSource owner)
    {
        await using var connection = await owner.OpenConnectionAsync();
        return (await connection.QueryAsync<Guid>("select id from opening where state = 'published' and in_area order by id")).AsList();
    }

    /// <summary>The longest that any transaction stood idle, and stood open, every 100 ms.</summary>
    private static async Task<(double Idle, double Open)> WatchAsync(NpgsqlDataSource owner, CancellationToken stop)
    {
        var (idle, open) = (0.0, 0.0);
        await using var connection = await owner.OpenConnectionAsync(CancellationToken.None);
        while (!stop.IsCancellationRequested)
        {
            idle = Math.Max(idle, await connection.QuerySingleAsync<double>(IdleSql));
            open = Math.Max(open, await connection.QuerySingleAsync<double>(OpenSql));
            await Task.Delay(100, CancellationToken.None);
        }

        return (idle, open);
    }
}
