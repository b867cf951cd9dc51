using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Matching.Data.Database;
using Matching.Data.Models;
using Matching.Engine.Evaluation;
using Matching.Engine.Ranking;
using Matching.Engine.Training;

namespace Matching.Jobs.Verbs;

internal static class TrainVerb
{
    private static readonly Option<bool> First = new("--first") { Description = "Only when no model was ever trained." };

    public static Command Create() => Verb.Create(
        "train", "Train a ranking model on earlier decisions, judge it on later ones, and let it serve when it is better than rules and champion there.", RunAsync, First);

    private static async Task<int> RunAsync(VerbRun run)
    {
        var jobs = await run.DatabaseAsync(DatabaseRole.Jobs);
        if (run.Value(First) && await jobs.WasTrainedAsync(run.Stop))
        {
            run.Console.WriteLine("A model was trained before: nothing changed.");
            return CommandLine.Done;
        }

        var clock = Stopwatch.StartNew();
        var trained = await new TrainingContext(jobs, await run.DatabaseAsync(DatabaseRole.Audit)).TrainModelAsync(TimeProvider.System.GetUtcNow(), cancel: run.Stop);
        var split = trained.Outcome.Split;
        run.Console.WriteLine($"{split.Earlier.Count} decided pairs to learn from, {split.Later.Count} later ones to be judged on, cut at {split.Cut:yyyy-MM-dd}");
        if (trained.Outcome.Table is not { } table)
        {
            run.Console.WriteLine("Too few decisions to learn from: the rules serve.");
            return CommandLine.Done;
        }

        run.Console.WriteLine(table.ToText().TrimEnd());
        run.Console.WriteLine(Sentence(trained.Outcome.Promotion!));
        if (trained.Origin == ModelOrigin.Demonstration)
            run.Console.WriteLine("It learned from invented history: as soon as a real person is followed, the rules serve instead.");
        run.Console.WriteLine($"Model {trained.ModelId} in {clock.Elapsed.TotalSeconds:0.0} s");
        return CommandLine.Done;
    }

    private static string Sentence(Promotion promotion) => promotion.Verdict switch
    {
        PromotionVerdict.Promoted => $"Better than all that served: it serves. {Measured(promotion)}",
        PromotionVerdict.TooFewDrawn =>
            $"Kept, not used: {promotion.Drawn} later pairs were drawn and decided; {Promotion.LeastDrawn} of at least {Promotion.LeastOpenings} openings are needed to judge it.",
        PromotionVerdict.NotBetterThanChampion => $"Not better than the model that serves, beyond doubt: kept, not used. {Measured(promotion)}",
        PromotionVerdict.LessFair =>
            $"Better, but not as fair: kept, not used. {promotion.Fall!.Dimension} '{promotion.Fall.Group}' would be proposed less: ratio {Interval(promotion.Fall.Difference)}. {Measured(promotion)}",
        _ => $"Not better than the rules, beyond doubt: kept, not used. {Measured(promotion)}",
    };

    private static string Measured(Promotion promotion) =>
        $"On {promotion.Drawn} drawn pairs, concordance {Interval(promotion.OverRules!.Value)} against the rules"
        + (promotion.OverChampion is { } champion ? $", {Interval(champion)} against the model that serves." : ".");

    private static string Interval(Interval i) =>
        string.Create(CultureInfo.InvariantCulture, $"{i.Mean:+0.000;-0.000} [{i.Low:+0.000;-0.000}, {i.High:+0.000;-0.000}]");
}
