using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Ranking.Forest;
using Matching.Engine.Simulation;
using Matching.Engine.Tests.Ranking.Forest;
using Matching.Engine.Training;
using Microsoft.ML;
using Microsoft.ML.Data;
using Xunit.Abstractions;

namespace Matching.Engine.Tests.Training;

public class TrainingTests(ITestOutputHelper output)
{
    private static readonly Lazy<List<GradedExample>> History = new(() =>
    {
        var market = InventedMarket.Make(150, 1500, seed: 1, Some.Today);
        return Examples(LabourMarket.Play(market.Openings, market.Residents, OccupationCloseness.OfTree, 1, Some.Today.AddMonths(-12), Some.Today));
    });

    [Fact]
    public void Run_ASimulatedYear_PrintsTheTableAndKeepsItsMetrics()
    {
        var outcome = ModelTraining.Run(History.Value, ModelOrigin.Demonstration);
        output.WriteLine($"{History.Value.Count} examples, {outcome.Split.Earlier.Count} earlier, {outcome.Split.Later.Count} later, beats rules: {outcome.BeatsRules}");
        output.WriteLine(outcome.Table!.ToText());
        Assert.True(outcome.Table.Of("learned").Ndcg10.Mean > outcome.Table.Of("random").Ndcg10.Mean);
        Assert.True(outcome.Table.Of("rules").Ndcg10.Mean > outcome.Table.Of("random").Ndcg10.Mean);
        Assert.Equal(outcome.Table.Of("learned").Ndcg10.Mean, outcome.Model!.Metrics["ndcg@10"]);
        Assert.Equal(outcome.BeatsRules, outcome.Table.Of("learned").Ndcg10LessRules!.Value.Mean > 0);
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

    [Fact]
    public void Train_CompiledForest_ScoresAsMlNet()
    {
        var earlier = TimeSplit.Of(History.Value).Earlier;
        using var trained = Trainer.Fit(earlier, new TrainingSettings(Trees: 60));
        var forest = ForestOfMlNet.Compile(trained.Model.TrainedTreeEnsemble);
        var theirs = trained.Transform(TrainingRows.Of(new MLContext(1), earlier)).GetColumn<float>("Score").ToList();
        for (var i = 0; i < earlier.Count; i++) Assert.Equal(theirs[i], forest.Score(earlier[i].Signals), 1e-5);

        float[] values = [.. Enumerable.Range(0, earlier[0].Signals.Length).SelectMany(s => earlier.Select(e => e.Signals[s]))];
        foreach (var path in Enum.GetValues<ScoringPath>().Where(QuickForest.IsSupported)) QuickForestTests.AssertSame(forest, path, values, earlier.Count);
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
        Assert.Null(Trainer.Train([.. History.Value.Take(50)], ModelOrigin.Demonstration));
        Assert.Null(Trainer.Train([.. TimeSplit.Of(History.Value).Earlier.Select(e => e with { Grade = 1 })], ModelOrigin.Demonstration));
    }

    internal static List<GradedExample> Examples(SimulatedHistory history) =>
    [
        .. from match in history.Matches
           let grade = Grading.Of([.. match.Moves.Select(m => new DecidedMove(m.To, m.At, m.ReasonCode))])
           where grade is not null
           select new GradedExample(match.OpeningId, match.ResidentId, match.RunAt, grade.Value.DecidedAt, grade.Value.Grade, match.Proposal.Signals),
    ];
}
