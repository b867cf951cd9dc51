using System.Diagnostics;
using System.Globalization;
using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Places;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;
using Matching.Engine.Signals;
using Matching.Engine.Simulation;

namespace Matching.Benchmarks;

/// <summary>What only a fresh process can measure: whole runs with their greatest working set, and the start of the engine.</summary>
internal static class CrossingChild
{
    private const string Asked = "PASSERELLE_CROSSING";
    private const int Starts = 9;

    public static bool IsAsked => Environment.GetEnvironmentVariable(Asked) is not null;

    /// <summary>In the parent: prints the figures.</summary>
    public static void Measure(LearnedModel model)
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, ModelFile.Write(model));
        try
        {
            foreach (var (openings, residents) in new[] { (2_500, 17_500), (5_000, 17_500), (5_000, 35_000) })
            {
                var run = Child($"market {file} {openings} {residents}");
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{openings} × {residents}: {run[0]:0.00} s wall, {run[1]:0.00} s CPU, {run[1] / openings / residents * 1e9:0.0} ns CPU a pair, {run[2]:0} MiB at most, {run[3]:0} pairs scored, {run[4]:0} shortlisted; travel times {run[5]:0.000} s CPU, {run[6]:0.000} s were every opening to say its hours"));
                if (residents != 35_000) continue;
                Figure.Print("crossing.local_market_s", run[0]);
                Figure.Print("crossing.local_market_mib", run[2]);
                Figure.Print("crossing.travel_share", run[5] / run[1]);
            }

            var starts = Enumerable.Range(0, Starts).Select(_ => Child($"start {file} 1 35000")).OrderBy(s => s[0]).ToList();
            var start = starts[Starts / 2];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"cold start, median of {Starts} processes of which the quickest took {starts[0][0]:0} ms: {start[1]:0} ms until Main; model read, 35000 residents laid out and one opening crossed in {start[2]:0} ms ({start[3]:0} ms of CPU), not counting how the residents came into memory"));
            Figure.Print("crossing.cold_start_ms", start[0]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>In the child: prints one line of numbers.</summary>
    public static int Run()
    {
        var asked = Environment.GetEnvironmentVariable(Asked)!.Split(' ');
        var untilMain = (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds;
        var market = InventedMarket.Make(int.Parse(asked[2], CultureInfo.InvariantCulture), int.Parse(asked[3], CultureInfo.InvariantCulture), 2, CrossingModel.Today);
        var numbers = asked[0] == "market" ? Market(asked[1], market) : Start(asked[1], market, untilMain);
        Console.WriteLine(string.Join(' ', numbers.Select(n => n.ToString("R", CultureInfo.InvariantCulture))));
        return 0;
    }

    private static double[] Market(string file, InventedMarket market)
    {
        var result = (ShortlistResult?)null;
        var watch = Stopwatch.StartNew();
        var cpu = CpuTime.Of(() => result = ShortlistRun.Run(Request(Ranker(file), market)));
        var run = (double[])[watch.Elapsed.TotalSeconds, cpu.TotalSeconds, PeakMebibytes(), result!.PairsScored, result.Matches.Count];
        return [.. run, Travel(market, o => o), Travel(market, o => o with { StartsAt = new(6, 30), EndsAt = new(14, 30) })];
    }

    /// <summary>The run's questions about travel again, alone: from every home to every opening.</summary>
    private static double Travel(InventedMarket market, Func<OpeningToRank, OpeningToRank> hours)
    {
        Coordinates[] homes = [.. market.Residents.Select(r => r.Home).Distinct()];
        return CpuTime.Medians(5, () =>
        {
            var travel = new TravelMatrix(homes, TravelByDistance.Instance);
            foreach (var opening in market.Openings.Select(hours)) travel.To(opening.Place, WorkHours.Of(opening));
        })[0];
    }

    /// <summary>What an engine does before it can answer: reads its model and lays out the residents, at the same time, then crosses one opening.</summary>
    private static double[] Start(string file, InventedMarket market, double untilMain)
    {
        // The database gives residents by id. What was left over from inventing them is not the engine's to clear away.
        var people = market.Residents.OrderBy(r => r.Id).ToArray();
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var (ranker, residents) = ((LearnedRanker?)null, (ResidentTable?)null);
        var cpu = CpuTime.Of(() =>
        {
            Parallel.Invoke(() => residents = new ResidentTable(people), () => ranker = Ranker(file));
            FullCrossing.Cross(Request(ranker!, market) with { Openings = [market.Openings[0]] }, residents!);
        });
        var all = watch.Elapsed.TotalMilliseconds;
        return [untilMain + all, untilMain, all, cpu.TotalMilliseconds];
    }

    private static LearnedRanker Ranker(string file)
    {
        var bytes = File.ReadAllBytes(file);
        return new LearnedRanker(ModelFile.Read(bytes), ModelFile.Version(bytes), peopleAreReal: false);
    }

    private static ShortlistRequest Request(LearnedRanker ranker, InventedMarket market) =>
        new(market.Openings, market.Residents, OccupationCloseness.OfTree, ranker, CrossingModel.Today, 1) { Options = new ShortlistOptions(MaxThreads: 2) };

    private static double PeakMebibytes()
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    private static double[] Child(string what)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add("crossing");
        start.Environment[Asked] = what;
        using var child = Process.Start(start)!;
        var line = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return [.. line.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
    }
}
