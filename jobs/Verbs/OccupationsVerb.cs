using System.CommandLine;
using System.Diagnostics;
using Matching.Data.Reference;
using Matching.Data.Reference.Rome;
using Matching.Engine.Occupations;

namespace Matching.Jobs.Verbs;

/// <summary>Job titles to ROME codes, from the export alone: no database.</summary>
internal static class OccupationsVerb
{
    private const int MostCodes = 10;

    private static readonly Option<string> Rome = new("--rome")
    {
        Description = "Folder of the official ROME 4.0 export.",
        HelpName = "FOLDER",
        Required = true,
    };

    private static readonly Option<string> In = new("--in")
    {
        Description = "Job titles or offer titles, one a line, UTF-8.",
        HelpName = "LABELS.txt",
        Required = true,
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "Where to write, for each line: the label, then at most 10 codes, best first, separated by tabs.",
        HelpName = "RESULT.tsv",
        Required = true,
    };

    public static Command Create() => Verb.Create("occupations", "Find the ROME codes that job titles mean.", RunAsync, Rome, In, Out);

    private static async Task<int> RunAsync(VerbRun run)
    {
        if (!File.Exists(run.Value(In)))
        {
            run.Console.Note($"Le fichier {run.Value(In)} n’existe pas.");
            return CommandLine.NotUnderstood;
        }

        try
        {
            var clock = Stopwatch.StartNew();
            var index = OccupationIndex.Build(RomeExport.In(run.Value(Rome)!).Texts());
            run.Console.Note($"index built in {clock.Elapsed.TotalSeconds:0.0} s");
            var labels = await File.ReadAllLinesAsync(run.Value(In)!, run.Stop);
            clock.Restart();
            var found = labels.AsParallel().AsOrdered().WithCancellation(run.Stop).Select(label => Line(label, index)).ToList();
            await File.WriteAllLinesAsync(run.Value(Out)!, found, run.Stop);
            run.Console.WriteLine($"{labels.Length} labels in {clock.Elapsed.TotalSeconds:0.0} s");
            return CommandLine.Done;
        }
        catch (ReferenceFileException wrong)
        {
            run.Console.Note(wrong.Message);
            return CommandLine.NotUnderstood;
        }
    }

    private static string Line(string label, OccupationIndex index) =>
        string.Join('\t', index.Search(label, MostCodes).Select(h => h.Code).Prepend(label.Replace('\t', ' ')));
}
