using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Shortlisting;
using Matching.Engine.Signals;

namespace Matching.Engine.Tests.Explanations;

public class ExactExplanationTests
{
    private static readonly LearnedRanker Ranker = new(Some.Model(), "1", peopleAreReal: false);

    /// <summary>The logarithm of the index, less that of the mean scores: what both kinds of contributions share out.</summary>
    [Fact]
    public void ExplainExactly_AnyPair_AddsUpToWhatTheLogarithmOfTheIndexMoved()
    {
        var (model, random) = (Ranker.Model, new Random(2));
        for (var n = 0; n < 100; n++)
        {
            var vector = SignalSet.Current.Definitions.Select(d => d.Min + (d.Max - d.Min) * random.NextSingle()).ToArray();
            var (exactly, path) = (new float[vector.Length], new float[vector.Length]);
            Ranker.ExplainExactly(vector, exactly);
            Ranker.Explain(vector, path);
            var mean = Math.Log(model.Want.Curve.Probability(model.Want.Trees.Bias)) + Math.Log(model.Get.Curve.Probability(model.Get.Trees.Bias));
            var moved = Math.Log(model.Want.Probability(vector)) + Math.Log(model.Get.Probability(vector)) - mean;
            Assert.Equal(moved, exactly.Sum(c => (double)c), 1e-5);
            Assert.Equal(moved, path.Sum(c => (double)c), 1e-5);
            Assert.NotEqual(path, exactly);
        }
    }

    [Fact]
    public void Run_WithinTheLimit_ExplainsExactly_BeyondIt_ByPaths()
    {
        var market = Some.Market(10, 100);
        var (exact, path) = (new Counting(), new Counting());
        var exactly = Run(exact, 10_000);
        var byPaths = Run(path, exactly.Matches.Count - 1);
        Assert.Equal((exactly.Matches.Count, 0), (exact.Exact, exact.Path));
        Assert.Equal((0, byPaths.Matches.Count), (path.Exact, path.Path));

        ShortlistResult Run(IRanker ranker, int limit) => ShortlistRun.Run(
            new ShortlistRequest(market.Openings, market.Residents, OccupationCloseness.OfTree, ranker, Some.Today, 1) { Options = new(ExactExplanations: limit) });
    }

    private sealed class Counting : IRanker
    {
        private int exact;
        private int path;

        public int Exact => exact;

        public int Path => path;

        public string Name => "counting";

        public string Version => "1";

        public void Score(in SignalBlock block, Span<float> scores) => new RuleRanker().Score(block, scores);

        public float Utility(float score) => score;

        public void Explain(ReadOnlySpan<float> vector, Span<float> contributions) => Interlocked.Increment(ref path);

        public void ExplainExactly(ReadOnlySpan<float> vector, Span<float> contributions) => Interlocked.Increment(ref exact);
    }
}
