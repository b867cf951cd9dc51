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
        "evaluate", "Judge the learned model on what is later than all it learned from, beside rules, input order and random; and who is proposed, by group.", RunAsync, Ltr);

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
        run.Console.WriteLine(evaluation.Table.ToText());
        run.Console.WriteLine("Policies, from logged probabilities:");
        run.Console.WriteLine(evaluation.Policies.ToText());
        run.Console.WriteLine("Exposure, openings now open (groups from the audit's own input, unknown to every ranker):");
        var exposure = await jobs.AuditExposureAsync(
            await run.DatabaseAsync(DatabaseRole.Ranking), await run.DatabaseAsync(DatabaseRole.Audit), TimeProvider.System.GetUtcNow(), run.Stop);
        foreach (var audit in exposure) run.Console.WriteLine(audit.ToText());
        return CommandLine.Done;
    }
}
