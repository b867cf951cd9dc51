using System.Text;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Signals;
using Matching.Engine.Simulation;
using Matching.Engine.Training;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace Matching.Benchmarks;

/// <summary>The two questions learned from the decisions of one invented year: as the product reads them, and as ML.NET reads them from the same native text.</summary>
/// <param name="Ours">150 trees of at most 31 leaves for each question.</param>
/// <param name="Settings">Of both.</param>
internal sealed record CrossingModel(LearnedModel Ours, TrainingRows WantRows, TrainingRows GetRows, TrainingSettings Settings)
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    public static CrossingModel Train(int seed)
    {
        var market = InventedMarket.Make(400, 4000, seed, Today);
        var history = LabourMarket.Play(market.Openings, market.Residents, OccupationCloseness.OfTree, seed, Today.AddMonths(-12), Today);
        var examples = SimulatedDecisions.Examples(history);
        var settings = new TrainingSettings(Leaves: 31);
        return new CrossingModel(
            Trainer.Train(examples, ModelOrigin.Demonstration, settings)!, TrainingRows.Of(examples, g => g.Want), TrainingRows.Of(examples, g => g.Get), settings);
    }

    public RankingPredictionTransformer<LightGbmRankingModelParameters> MlNet(MLContext context, TrainingRows rows, IDataView schema)
    {
        using var booster = LambdaMart.Fit(
            rows.Signals, SignalSet.Current.Count, rows.Grades, rows.Groups, Settings, [.. SignalSet.Current.Definitions.Select(d => d.Monotone ? d.Direction : Direction.Free)]);
        var text = string.Join('\n', booster.ToText().Split('\n').Where(line => !line.StartsWith("[label_gain", StringComparison.Ordinal)));
        return context.Ranking.Trainers.LightGbm(new MemoryStream(Encoding.UTF8.GetBytes(text))).Fit(schema);
    }
}
