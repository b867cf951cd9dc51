using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Matching.Data.Database;
using Matching.Data.Models;
using Matching.Engine.Ranking;

namespace Matching.Jobs.Verbs;

internal static class TrainVerb
{
    private static readonly Option<bool> First = new("--first") { Description = "Only when no model was ever trained." };

    public static Command Create() => Verb.Create(
        "train", "Train a ranking model on earlier decisions, judge it on later ones, and let it serve when it beats the rules there.", RunAsync, First);

    private static async Task<int> RunAsync(VerbRun run)
    {
        var jobs = await run.DatabaseAsync(DatabaseRole.Jobs);
        if (run.Value(First) && await jobs.WasTrainedAsync(run.Stop))
        {
            run.Console.WriteLine("A model was trained before: nothing changed.");
            return CommandLine.Done;
        }

        var clock = Stopwatch.StartNew();
        var trained = await jobs.TrainModelAsync(TimeProvider.System.GetUtcNow(), cancel: run.Stop);
        var split = trained.Outcome.Split;
        run.Console.WriteLine($"{split.Earlier.Count} decided pairs to learn from, {split.Later.Count} later ones to be judged on, cut at {split.Cut:yyyy-MM-dd}");
        if (trained.Outcome.Table is not { } table)
        {
            run.Console.WriteLine("Too few decisions to learn from: the rules serve.");
            return CommandLine.Done;
        }

        run.Console.WriteLine(table.ToText().TrimEnd());
        var difference = table.Of("learned").Ndcg10LessRules!.Value;
        var measured = string.Create(
            CultureInfo.InvariantCulture, $"NDCG@10 {difference.Mean:+0.000;-0.000} against the rules, 95 % interval [{difference.Low:+0.000;-0.000}, {difference.High:+0.000;-0.000}]");
        run.Console.WriteLine(trained.Serves ? $"Better than the rules: it serves. {measured}." : $"Not better than the rules: kept, not used. {measured}.");
        if (trained.Origin == ModelOrigin.Demonstration)
            run.Console.WriteLine("It learned from invented history: as soon as a real person is followed, the rules serve instead.");
        run.Console.WriteLine($"Model {trained.ModelId} in {clock.Elapsed.TotalSeconds:0.0} s");
        return CommandLine.Done;
    }
}
