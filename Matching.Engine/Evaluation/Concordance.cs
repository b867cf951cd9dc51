using Matching.Engine.Ranking;
using Matching.Engine.Signals;

namespace Matching.Engine.Evaluation;

/// <summary>How often a relevant pair scores above one that is not: the area under the ROC curve, over all pairs of a slice together.</summary>
/// <remarks>
/// For pairs that were drawn and not chosen for their score: a slice that the ranker in service chose itself would hide what it overlooks. Utilities can be
/// compared between openings (allocation relies on it), so that a few drawn pairs of each opening are enough.
/// </remarks>
internal sealed class Concordance
{
    private readonly bool[] relevant;
    private readonly int[] openings;
    private readonly float[][] utilities;
    private readonly int[][] orders;

    /// <param name="pairs">Decided pairs.</param>
    /// <param name="rankers">Compared on the same pairs.</param>
    public Concordance(IReadOnlyList<GradedExample> pairs, IReadOnlyList<IRanker> rankers)
    {
        var places = pairs.Select(p => p.OpeningId).Distinct().Select((id, place) => (id, place)).ToDictionary(x => x.id, x => x.place);
        Openings = places.Count;
        relevant = [.. pairs.Select(p => p.Grade >= Grading.Relevant)];
        openings = [.. pairs.Select(p => places[p.OpeningId])];
        utilities = [.. rankers.Select(r => pairs.Select(p => Utility(r, p)).ToArray())];
        orders = [.. utilities.Select(u => Enumerable.Range(0, u.Length).OrderBy(i => u[i]).ToArray())];
    }

    public int Openings { get; }

    public int Relevant => relevant.Count(r => r);

    public double Of(int ranker) => Of(ranker, [.. Enumerable.Repeat(1, Openings)]);

    /// <summary>The first less the second, resampled over openings in pairs.</summary>
    public Interval Difference(int first, int second, int seed)
    {
        var random = new Random(seed);
        var differences = new List<double>(Bootstrap.Resamples);
        var weights = new int[Openings];
        for (var n = 0; n < Bootstrap.Resamples; n++)
        {
            Array.Clear(weights);
            for (var i = 0; i < Openings; i++) weights[random.Next(Openings)]++;
            var difference = Of(first, weights) - Of(second, weights);
            if (!double.IsNaN(difference)) differences.Add(difference);
        }

        differences.Sort();
        return differences.Count == 0
            ? new Interval(double.NaN, double.NaN, double.NaN)
            : new Interval(Of(first) - Of(second), differences[(int)(differences.Count * 0.025)], differences[(int)(differences.Count * 0.975)]);
    }

    /// <summary>Ties count half. NaN when all are relevant or none is.</summary>
    private double Of(int ranker, int[] weights)
    {
        var (utility, order) = (utilities[ranker], orders[ranker]);
        var (below, won, yes) = (0.0, 0.0, 0.0);
        for (var start = 0; start < order.Length;)
        {
            var (noHere, yesHere, end) = (0.0, 0.0, start);
            for (; end < order.Length && utility[order[end]] == utility[order[start]]; end++)
            {
                if (relevant[order[end]]) yesHere += weights[openings[order[end]]];
                else noHere += weights[openings[order[end]]];
            }

            won += yesHere * (below + noHere / 2);
            (below, yes, start) = (below + noHere, yes + yesHere, end);
        }

        return won / (yes * below);
    }

    private static float Utility(IRanker ranker, GradedExample pair)
    {
        Span<float> score = stackalloc float[1];
        ranker.Score(new SignalBlock(pair.Signals, pair.OpeningId, [pair.ResidentId], [0]), score);
        return ranker.Utility(score[0]);
    }
}
