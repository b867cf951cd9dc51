using System.CommandLine;
using Matching.Data.Database;
using Matching.Data.Residents.Import;

namespace Matching.Jobs.Verbs;

internal static class ImportResidentsVerb
{
    private static readonly Argument<string> File = new("FILE")
    {
        Description = "CSV with a header, UTF-8 or Windows-1252, separated by ; or , (columns: docs/import-residents.md).",
    };

    private static readonly Option<string> Structure = new("--structure")
    {
        Description = "The support structure that follows these people, by its name.",
        HelpName = "NAME",
        Required = true,
    };

    public static Command Create() => Verb.Create(
        "residents", "Import the people that a structure follows; importing a file again changes only what changed in it.", RunAsync, File, Structure);

    private static async Task<int> RunAsync(VerbRun run)
    {
        var jobs = await run.DatabaseAsync(DatabaseRole.Jobs);
        try
        {
            var outcome = await run.Console.ProgressAsync("Residents (%)", 100, report => jobs.ImportResidentsAsync(
                run.Value(File)!, run.Value(Structure)!, TimeProvider.System.GetUtcNow(), (done, of) => report(100L * done / of), run.Stop));
            return run.Console.Closed(
                [.. outcome.Rejected, .. outcome.Unsure], outcome.Read, outcome.New, outcome.Changed, outcome.Unchanged, outcome.Rejected.Count, outcome.KeptAsWritten);
        }
        catch (ResidentFileException wrong)
        {
            run.Console.Note(wrong.Message);
            return CommandLine.NotUnderstood;
        }
    }
}
