using System.Diagnostics;
using System.Globalization;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;
using Matching.Engine.Signals;
using Matching.Engine.Simulation;

namespace Matching.Benchmarks;

/// <summary>Signals, scoring and the best 20 in one pass, beside ML.NET on the same pairs; then whole runs, single openings and a cold start.</summary>
internal static class CrossingBenchmark
{
    private const int Seed = 2;
    private const int Residents = 35_000;
    private const int Openings = 5_000;
    private const int Compared = 4;
    private const int Listed = 20;

    public static int Run()
    {
        if (CrossingChild.IsAsked) return CrossingChild.Run();
        var model = CrossingModel.Train(seed: 1);
        var ranker = new LearnedRanker(model.Ours, "benchmark", peopleAreReal: false);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Trees(model.Ours.Want)} and {Trees(model.Ours.Get)}, {SignalSet.Current.Count} signals; {Residents} residents; {Figure.InstructionSet}"));
        var market = InventedMarket.Make(Openings, Residents, Seed, CrossingModel.Today);
        var residents = new ResidentTable(market.Residents);
        Compare(model, ranker, market, residents);
        OneOpening(ranker, market, residents);
        CrossingChild.Measure(model.Ours);
        return 0;

        static string Trees(QuestionModel question) =>
            string.Create(CultureInfo.InvariantCulture, $"{question.Trees.Trees} trees of {(double)question.Trees.Leaves.Length / question.Trees.Trees:0.0} leaves");
    }

    private static void Compare(CrossingModel model, LearnedRanker ranker, InventedMarket market, ResidentTable residents)
    {
        var mlNet = new MlNetCrossing(model);
        var cards = market.Openings.Take(Compared).Select(o => Card(o, residents)).ToList();
        var options = new ShortlistOptions(CandidatesPerOpening: Listed);
        var every = new Crossing(residents, ranker, options, Own()) { Filters = false };
        var filtered = new Crossing(residents, ranker, options, Own());
        var (theirs, ours, passed) = (new List<List<int>>(), new List<List<int>>(), 0L);
        const int Repeats = 10;
        var seconds = CpuTime.Medians(5,
            () => theirs = cards.ConvertAll(card => mlNet.Top(card, residents, Listed)),
            () => Repeat(() => ours = [.. cards.Select((card, o) => every.Cross(card, NoRow, o).Top.Select(c => c.Row).ToList())]),
            () => Repeat(() => passed = cards.Select((card, o) => (long)filtered.Cross(card, NoRow, o).Passed).Sum()));
        var pairs = (double)Compared * Residents;
        var same = theirs.Zip(ours, (t, o) => t.Intersect(o).Count()).Sum();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Compared} openings × {Residents}, ns a pair, one thread: ML.NET {Nano(seconds[0]):0}, ours {Nano(seconds[1] / Repeats):0.0} ({same} of {Compared * Listed} listed are the same), with hard requirements {Nano(seconds[2] / Repeats):0.0} ({passed / pairs:P1} pass)"));
        Figure.Print("crossing.vs_mlnet", seconds[0] / (seconds[1] / Repeats));
        Figure.Print("crossing.filter_gain", seconds[1] / seconds[2]);
        Figure.Print("crossing.signals_ns", Nano(Signals(cards, residents)));

        OwnBest Own() => new(Residents, options.OpeningsPerResident);

        double Nano(double time) => time / pairs * 1e9;

        static void Repeat(Action work)
        {
            for (var i = 0; i < Repeats; i++) work();
        }
    }

    /// <summary>Comparing and writing the whole signal set, block by block, all pairs.</summary>
    private static double Signals(List<OpeningCard> cards, ResidentTable residents)
    {
        const int Repeats = 10;
        var (block, values) = (new PairBlock(residents), new float[PairBlock.Rows * SignalSet.Current.Count]);
        return CpuTime.Medians(5, () =>
        {
            for (var i = 0; i < Repeats; i++)
            {
                foreach (var card in cards)
                {
                    block.Open(card);
                    for (var row = 0; row < Residents; row += PairBlock.Rows)
                    {
                        var rows = Math.Min(PairBlock.Rows, Residents - row);
                        block.Compare(row, rows);
                        SignalSet.Current.Write(block, rows, values);
                    }
                }
            }
        })[0] / Repeats;
    }

    private static void OneOpening(LearnedRanker ranker, InventedMarket market, ResidentTable residents)
    {
        var request = new ShortlistRequest([], market.Residents, OccupationCloseness.OfTree, ranker, CrossingModel.Today, Seed);
        var times = new List<double>();
        foreach (var opening in market.Openings.Take(400))
        {
            var watch = Stopwatch.StartNew();
            FullCrossing.Cross(request with { Openings = [opening] }, residents);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one opening against {Residents}, {times.Count} of them, wall time: median {times[times.Count / 2]:0.00} ms, worst {times[^1]:0.00} ms"));
        Figure.Print("crossing.one_opening_p99_ms", times[(int)(times.Count * 0.99)]);
    }

    private static readonly HashSet<int> NoRow = [];

    private static OpeningCard Card(Matching.Engine.Domain.OpeningToRank opening, ResidentTable residents) =>
        new(opening, residents, OccupationCloseness.OfTree, CrossingModel.Today);
}
