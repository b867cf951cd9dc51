using System.CommandLine;
using Matching.Data.Database;
using Matching.Data.Models;

namespace Matching.Jobs.Verbs;

internal static class EvaluateVerb
{
    private static readonly Option<string[]> Ltr = new("--ltr")
    {
        Description = "Judge the trainer alone on a ranking benchmark: two LibSVM files, each with its group sizes beside it in FILE.query. No database.",
        HelpName = "TRAIN TEST",
        Arity = new ArgumentArity(2, 2),
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create() => Verb.Create(
        "evaluate", "Judge the learned model on decisions later than all it learned from, beside rules, input order and random.", RunAsync, Ltr);

    private static async Task<int> RunAsync(VerbRun run)
    {
        if (run.Value(Ltr) is [var train, var test]) return LtrReport.Print(run, train, test);
        var jobs = await run.DatabaseAsync(DatabaseRole.Jobs);
        var evaluation = await jobs.EvaluateModelAsync(run.Stop);
        run.Console.WriteLine(evaluation.ModelId is { } id
            ? $"Learned model {id}, {(evaluation.Serves ? "serving" : "not serving")}; openings decided after {evaluation.Since:yyyy-MM-dd}"
            : "No learned model: only rules, input order and random. Train one with the verb train.");
        if (evaluation.FromDemonstration)
            run.Console.WriteLine("The decisions are those of the demonstration: invented.");
        run.Console.WriteLine(evaluation.Table.ToText().TrimEnd());
        return CommandLine.Done;
    }
}
