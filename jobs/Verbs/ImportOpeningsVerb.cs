using System.CommandLine;
using Matching.Data.Database;
using Matching.Data.Openings.Import;
using Matching.Data.Openings.Import.FranceTravail;

namespace Matching.Jobs.Verbs;

internal static class ImportOpeningsVerb
{
    private static readonly Argument<string> File = new("FILE")
    {
        Description = "Offers in JSON: one object a line, an array, or the API's answer.",
    };

    private static readonly Option<string> Format = new("--format")
    {
        Description = "How the file is written: france-travail (API \"Offres d'emploi v2\").",
        DefaultValueFactory = _ => "france-travail",
    };

    private static readonly Option<string?> Place = new("--place")
    {
        Description = "Put every offer in this commune (INSEE code or name), whatever it says.",
        HelpName = "COMMUNE",
    };

    private static readonly Option<string?> Company = new("--company")
    {
        Description = "The offers are those of this establishment's company, which is known here.",
        HelpName = "SIRET",
    };

    public static Command Create()
    {
        Format.AcceptOnlyFromAmong("france-travail");
        return Verb.Create(
            "openings", "Import job offers; importing a file again changes only what changed in it.", RunAsync, File, Format, Place, Company);
    }

    private static async Task<int> RunAsync(VerbRun run)
    {
        var db = await run.DatabaseAsync(DatabaseRole.Jobs);
        var request = new ImportRequest(run.Value(File)!, run.Value(Place), run.Value(Company));
        try
        {
            var outcome = await run.Console.ProgressAsync("Offers (%)", 100, report =>
                db.ImportOpeningsAsync(request, TimeProvider.System, (done, of) => report(100L * done / of), run.Stop));
            return run.Console.Closed(
                [.. outcome.Rejected, .. outcome.Unsure, .. outcome.Waiting], outcome.Read, outcome.New, outcome.Changed, outcome.Unchanged, outcome.Rejected.Count, outcome.KeptAsWritten);
        }
        catch (OfferFileException wrong)
        {
            run.Console.Note(wrong.Message);
            return CommandLine.NotUnderstood;
        }
    }
}
