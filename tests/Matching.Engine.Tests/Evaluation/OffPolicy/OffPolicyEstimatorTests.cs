using Matching.Engine.Evaluation.OffPolicy;

namespace Matching.Engine.Tests.Evaluation.OffPolicy;

/// <summary>Lists of ten pairs: two always shown, one drawn of eight; the drawn ones are worth more, which only weights can tell.</summary>
public class OffPolicyEstimatorTests
{
    private static readonly double[] Worth = [.5, .5, .1, .2, .3, .4, .5, .6, .7, .8];
    private static readonly double[] Shown = [1, 1, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly double[] Better = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1];
    private static readonly double[] Right = [.5, .5, .1, .2, .3, .4, .5, .6, .7, .8];

    [Fact]
    public void SnipsAndDoublyRobust_KnownWorth_AreFoundAgain()
    {
        var log = Log(4000, seed: 1);
        AssertNear(0.75, OffPolicyEstimator.Snips(log, All(log, Better)));
        AssertNear(0.75, OffPolicyEstimator.DoublyRobust(log, All(log, Better), All(log, Right)));
        AssertNear(0.5, OffPolicyEstimator.Snips(log, All(log, Shown)));
        AssertNear(0.25, OffPolicyEstimator.Difference(log, All(log, Better), All(log, Shown), null));
        AssertNear(0.25, OffPolicyEstimator.Difference(log, All(log, Better), All(log, Shown), All(log, Right)));
    }

    [Fact]
    public void Snips_OneListByHand()
    {
        // 40 lists: w = 1 ÷ 0.5 for the drawn pair, 1 for the other.
        var log = Enumerable.Range(1, 60).Select(n => new LoggedList(new Guid(n, 0, 0, new byte[8]), [new(1, true, 0.2), new(0.5, true, 0.8), new(0.5, false, null)])).ToList();
        var estimate = Assert.IsType<OffPolicyEstimate>(OffPolicyEstimator.Snips(log, [.. log.Select(_ => new[] { 1.0, 1, 0 })]));
        Assert.Equal((0.2 + 2 * 0.8) / 3, estimate.Value.Mean, 12);
        Assert.Equal(Math.Pow(60 * 3, 2) / (60 * 5), estimate.Evidence.EffectiveSample, 9);
        Assert.Equal(estimate.Value.High, estimate.Value.Low, 12);
    }

    [Fact]
    public void DoublyRobust_WrongModel_IsStillRight_WhereTheModelAloneIsNot()
    {
        var log = Log(8000, seed: 2);
        double[] wrong = [.. Right.Select(r => 1 - r)];
        AssertNear(0.75, OffPolicyEstimator.DoublyRobust(log, All(log, Better), All(log, wrong)));
        Assert.Equal(0.25, Better.Zip(wrong, (p, q) => p * q).Sum() / 2, 9);
        var good = (OffPolicyEstimate)OffPolicyEstimator.DoublyRobust(log, All(log, Better), All(log, Right));
        var snips = (OffPolicyEstimate)OffPolicyEstimator.Snips(log, All(log, Better));
        Assert.True(good.Value.High - good.Value.Low < snips.Value.High - snips.Value.Low);
    }

    [Fact]
    public void MeanOfWhoWasOnBothLists_IsWrong_SoThatWeightsAreNeeded()
    {
        var log = Log(4000, seed: 1);
        double[] both = [1, 1, 0, 0, 0, 0, 0, 0, 1, 1];
        var seen = log.SelectMany(l => l.Pairs.Where((p, i) => both[i] > 0 && p.Outcome is not null)).Average(p => p.Outcome!.Value);
        Assert.True(Math.Abs(seen - 0.625) > 0.05);
        AssertNear(0.625, OffPolicyEstimator.Snips(log, All(log, both)));
    }

    [Fact]
    public void TooFew_IsAValueWithoutANumber()
    {
        var few = Log(60, seed: 3);
        var answer = Assert.IsType<NotEnoughData>(OffPolicyEstimator.Snips(few, All(few, Better)));
        Assert.InRange(answer.Evidence.EffectiveSample, 1, OffPolicyEvidence.LeastEffectiveSample);
        Assert.IsType<NotEnoughData>(OffPolicyEstimator.Difference(few, All(few, Shown), All(few, Better), null));
        Assert.IsType<NotEnoughData>(OffPolicyEstimator.Snips([], []));
        Assert.DoesNotContain(typeof(NotEnoughData).GetProperties(), p => p.PropertyType == typeof(double) || p.PropertyType.Name == "Interval");
    }

    [Fact]
    public void OneOpeningManyTimes_IsOneOpening()
    {
        var log = Log(4000, seed: 4).Select(l => l with { OpeningId = Guid.Empty }).ToList();
        Assert.Equal(1, Assert.IsType<NotEnoughData>(OffPolicyEstimator.Snips(log, All(log, Shown))).Evidence.Openings);
    }

    [Fact]
    public void PlacesOutOfReach_AreSaid_AndMostOfThemMeanNoAnswer()
    {
        var log = Log(4000, seed: 5).Select(l => l with { Pairs = [.. l.Pairs, new LoggedPair(0, false, null), new LoggedPair(0, false, null)] }).ToList();
        double[] half = [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0];
        double[] most = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1];
        Assert.Equal(2 / 3.0, Assert.IsType<OffPolicyEstimate>(OffPolicyEstimator.Snips(log, All(log, half))).Evidence.Reached, 9);
        Assert.IsType<NotEnoughData>(OffPolicyEstimator.Snips(log, All(log, most)));
    }

    [Fact]
    public void Best_FillsThePlaces_WithNobodyOutOfReach()
    {
        var list = new LoggedList(Guid.Empty, [new(1, true, 1), new(0, false, null), new(0.5, true, null), new(0.5, false, null)]);
        Assert.Equal([0, 0, 1, 1], ListPolicy.Best(list, [1, 9, 3, 2], places: 2));
    }

    [Fact]
    public void OutcomeModel_LinearOutcomes_AreLearned_AndAConstantSignalDoesNoHarm()
    {
        var random = new Random(6);
        var signals = Enumerable.Range(0, 500).Select(_ => new[] { (float)random.NextDouble(), 7, (float)random.NextDouble() * 100 }).ToList();
        var model = OutcomeModel.Fit(signals, [.. signals.Select(s => 0.3 + 0.5 * s[0] - 0.002 * s[2])], penalty: 0.01);
        Assert.Equal(0.3 + 0.25 - 0.1, model.Predict([0.5f, 7, 50]), 1e-3);
        Assert.Throws<ArgumentException>(() => OutcomeModel.Fit(signals, [1]));
    }

    private static List<LoggedList> Log(int lists, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(1, lists).Select(n =>
        {
            var drawn = 2 + random.Next(8);
            return new LoggedList(new Guid(n, 0, 0, new byte[8]), [.. Worth.Select((worth, i) =>
            {
                var shown = i < 2 || i == drawn;
                var decided = shown && random.NextDouble() < 0.8;
                return new LoggedPair(i < 2 ? 1 : 1 / 8.0, shown, decided ? random.NextDouble() < worth ? 1 : 0 : null);
            })]);
        })];
    }

    private static double[][] All(List<LoggedList> log, double[] policy) => [.. log.Select(l => policy.Concat(new double[l.Pairs.Count - Math.Min(policy.Length, l.Pairs.Count)]).ToArray())];

    private static void AssertNear(double truth, OffPolicyAnswer answer)
    {
        var value = Assert.IsType<OffPolicyEstimate>(answer).Value;
        Assert.InRange(truth, value.Low, value.High);
        Assert.InRange(value.High - value.Low, 0, 0.12);
    }
}
