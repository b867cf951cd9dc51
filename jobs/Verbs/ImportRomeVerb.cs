using System.CommandLine;
using Matching.Data.Reference;
using Matching.Data.Reference.Rome;

namespace Matching.Jobs.Verbs;

internal static class ImportRomeVerb
{
    private static readonly Argument<string> Folder = new("FOLDER")
    {
        Description = "Folder of the official ROME 4.0 export: unix_…_v460_utf8.csv, any version.",
    };

    public static Command Create() => Verb.Create(
        "rome", "Load the official occupations, job titles, mobilities and skills. Repeating it changes nothing.", RunAsync, Folder);

    private static async Task<int> RunAsync(VerbRun run)
    {
        var db = await run.DatabaseAsync();
        try
        {
            var export = RomeExport.In(run.Value(Folder)!);
            var counts = await db.ImportRomeAsync(export, TimeProvider.System, run.Stop);
            foreach (var (kind, count) in counts)
                run.Console.WriteLine($"{count} {kind}");
            run.Console.WriteLine($"ROME version {export.Version} loaded");
            using var search = new OccupationSearch(db, TimeProvider.System);
            await search.SearchAsync("", 1, run.Stop); // so that nobody who searches waits for the index
            return CommandLine.Done;
        }
        catch (ReferenceFileException wrong)
        {
            run.Console.Note(wrong.Message);
            return CommandLine.NotUnderstood;
        }
    }
}
