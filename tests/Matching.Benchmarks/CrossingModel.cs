using System.Text;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Ranking.Forest;
using Matching.Engine.Signals;
using Matching.Engine.Simulation;
using Matching.Engine.Training;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace Matching.Benchmarks;

/// <summary>
/// Two questions learned from the decisions of one invented year, as large as a model may be: 150 trees of at most 31 leaves each, whatever size the product
/// finds best. The same native text is read by us and by ML.NET.
/// </summary>
internal sealed class CrossingModel
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    private static readonly TrainingSettings Settings = new(Leaves: 31, Trees: 150, LearningRate: 0.05, LeastRowsPerLeaf: 20, FeatureShare: 0.7, L2: 0);

    private CrossingModel(string want, string get)
    {
        (Want, Get) = (want, get);
        Ours = new LearnedModel(
            Question(want), Question(get), SignalSet.Current.Version, SignalSet.Current.Names, ModelOrigin.Demonstration, default, default, 0, 0,
            new Dictionary<string, string>(), new Dictionary<string, double>());

        static QuestionModel Question(string text) => new(ForestOfText.Read(text), new Calibration(1, 0));
    }

    public LearnedModel Ours { get; }

    /// <summary>LightGBM's text.</summary>
    public string Want { get; }

    public string Get { get; }

    public static CrossingModel Train(int seed)
    {
        var market = InventedMarket.Make(400, 4000, seed, Today);
        var history = LabourMarket.Play(market.Openings, market.Residents, OccupationCloseness.OfTree, seed, Today.AddMonths(-12), Today);
        var examples = SimulatedDecisions.Examples(history);
        return new CrossingModel(Text(TrainingRows.Of(examples, g => g.Want)), Text(TrainingRows.Of(examples, g => g.Get)));
    }

    public static RankingPredictionTransformer<LightGbmRankingModelParameters> MlNet(MLContext context, string text, IDataView schema)
    {
        var readable = string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("[label_gain", StringComparison.Ordinal)));
        return context.Ranking.Trainers.LightGbm(new MemoryStream(Encoding.UTF8.GetBytes(readable))).Fit(schema);
    }

    private static string Text(TrainingRows rows)
    {
        using var booster = LambdaMart.Fit(rows.Signals, SignalSet.Current.Count, rows.Grades, rows.Groups, Settings);
        return booster.ToText();
    }
}
