using Matching.Engine.Evaluation;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Ranking.Forest;
using Matching.Engine.Signals;
using Matching.Engine.Simulation;
using Matching.Engine.Training;
using Xunit.Abstractions;

namespace Matching.Engine.Tests.Training;

public class TrainingTests(ITestOutputHelper output)
{
    private static readonly Lazy<List<GradedExample>> History = new(() =>
    {
        var market = InventedMarket.Make(150, 1500, seed: 1, Some.Today);
        return [.. SimulatedDecisions.Examples(LabourMarket.Play(market.Openings, market.Residents, OccupationCloseness.OfTree, 1, Some.Today.AddMonths(-12), Some.Today))];
    });

    [Fact]
    public void Run_ASimulatedYear_PrintsTheTableAndKeepsItsMetrics()
    {
        var outcome = ModelTraining.Run(History.Value, ModelOrigin.Demonstration);
        output.WriteLine($"{History.Value.Count} examples, {outcome.Split.Earlier.Count} earlier, {outcome.Split.Later.Count} later, {outcome.Promotion}");
        output.WriteLine(outcome.Table!.ToText());
        Assert.True(outcome.Table.Of("learned").Ndcg10.Mean > outcome.Table.Of("random").Ndcg10.Mean);
        Assert.True(outcome.Table.Of("rules").Ndcg10.Mean > outcome.Table.Of("random").Ndcg10.Mean);
        Assert.Equal(outcome.Table.Of("learned").Ndcg10.Mean, outcome.Model!.Metrics["ndcg@10"]);
    }

    [Fact]
    public void Train_Twice_GivesTheSameBytes()
    {
        var earlier = TimeSplit.Of(History.Value).Earlier;
        var settings = new TrainingSettings(Trees: 20);
        Assert.Equal(
            ModelFile.Write(Trainer.Train(earlier, ModelOrigin.Demonstration, settings)!),
            ModelFile.Write(Trainer.Train(earlier, ModelOrigin.Demonstration, settings)!));
    }

    /// <summary>Without promises of direction ML.NET's trainer and ours give the same trees: both call the same library with the same parameters.</summary>
    [Fact]
    public void Fit_WithoutDirections_GivesTheTreesOfMlNet()
    {
        var rows = TrainingRows.Of(TimeSplit.Of(History.Value).Earlier, g => g.Reached);
        var settings = new TrainingSettings(Trees: 60, FeatureShare: 1);
        using var trained = MlNetReference.Fit(rows.Signals, SignalSet.Current.Count, rows.Grades, rows.Groups, settings);
        using var booster = LambdaMart.Fit(rows.Signals, SignalSet.Current.Count, rows.Grades, rows.Groups, settings);
        var (theirs, ours) = (ForestOfMlNet.Compile(trained.Model.TrainedTreeEnsemble), ForestOfText.Read(booster.ToText()));
        Assert.Equal(theirs.Features, ours.Features);
        Assert.Equal(theirs.Left, ours.Left);
        Assert.Equal(theirs.Right, ours.Right);
        Assert.All(theirs.Leaves.Zip(ours.Leaves), pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        var scores = booster.Scores(rows.Signals, SignalSet.Current.Count);
        for (var row = 0; row < scores.Length; row++) Assert.Equal(scores[row], ours.Score(rows.Row(row)), 1e-12);
    }

    [Fact]
    public void Train_MoreThreads_GivesTheSameBytes()
    {
        var earlier = TimeSplit.Of(History.Value).Earlier;
        var one = Trainer.Train(earlier, ModelOrigin.Demonstration, new TrainingSettings(Trees: 20, Threads: 1))!;
        Assert.Equal(ModelFile.Write(one), ModelFile.Write(Trainer.Train(earlier, ModelOrigin.Demonstration, new TrainingSettings(Trees: 20, Threads: 3))!));
        Assert.NotEqual(ModelFile.Write(one), ModelFile.Write(Trainer.Train(earlier, ModelOrigin.Demonstration, new TrainingSettings(Trees: 20, Seed: 2))!));
    }

    /// <summary>One change for the worse in what the definitions call harmful never raises the index, nor does one for the better lower it.</summary>
    [Fact]
    public void Train_WorseSignalOfTenThousandRandomPairs_NeverRaisesTheScore()
    {
        var earlier = TimeSplit.Of(History.Value).Earlier;
        var bound = Trainer.Train(earlier, ModelOrigin.Demonstration)!;
        Assert.Equal(0, Wrong(v => bound.Want.Probability(v) * bound.Get.Probability(v)));

        // Without the promise the same data break it.
        var rows = TrainingRows.Of(earlier, g => g.Reached);
        using var free = LambdaMart.Fit(rows.Signals, SignalSet.Current.Count, rows.Grades, rows.Groups, new TrainingSettings());
        var trees = ForestOfText.Read(free.ToText());
        Assert.True(Wrong(v => trees.Score(v)) > 0);
    }

    private static int Wrong(Func<float[], double> score)
    {
        var definitions = SignalSet.Current.Definitions;
        var bound = Enumerable.Range(0, definitions.Count).Where(s => definitions[s].Monotone).ToArray();
        var random = new Random(5);
        var wrong = 0;
        for (var pair = 0; pair < 10_000; pair++)
        {
            var better = definitions.Select(d => d.Min + (d.Max - d.Min) * random.NextSingle()).ToArray();
            var worse = (float[])better.Clone();
            var s = bound[random.Next(bound.Length)];
            worse[s] = definitions[s].Direction == Direction.Helps
                ? definitions[s].Min + (better[s] - definitions[s].Min) * random.NextSingle()
                : better[s] + (definitions[s].Max - better[s]) * random.NextSingle();
            if (score(worse) > score(better)) wrong++;
        }

        return wrong;
    }

    [Fact]
    public void Train_GroupsNotTogether_Throws()
    {
        var earlier = TimeSplit.Of(History.Value).Earlier;
        Assert.Throws<ArgumentException>(() => Trainer.Train([.. earlier.Skip(1), earlier[0]], ModelOrigin.Demonstration));
    }

    [Fact]
    public void Train_TooFewOrAllAlike_TeachesNothing()
    {
        Assert.Null(Trainer.Train([.. TimeSplit.Of(History.Value).Earlier.Take(50)], ModelOrigin.Demonstration));
        Assert.Null(Trainer.Train([.. TimeSplit.Of(History.Value).Earlier.Select(e => e with { Grades = new Grades(1, 1, 1) })], ModelOrigin.Demonstration));
    }
}
