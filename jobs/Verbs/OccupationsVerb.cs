using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Matching.Data.Reference;
using Matching.Data.Reference.Rome;
using Matching.Engine.Occupations;

namespace Matching.Jobs.Verbs;

/// <summary>Job titles to ROME codes, from the export alone: no database.</summary>
internal static class OccupationsVerb
{
    private const int MostCodes = 10;
    private const int Together = 1_000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

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
        if (Wrong(run.Value(In)!, run.Value(Out)!) is { } wrongPath)
            return NotUnderstood(run, wrongPath);
        try
        {
            var clock = Stopwatch.StartNew();
            var export = RomeExport.In(run.Value(Rome)!);
            var index = OccupationIndexCache.Load("occupations-of-export", export.TextsVersion(), export.Texts, run.Console.Note);
            // What reading and building left behind would stay until memory is scarce.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            run.Console.Note($"index ready in {clock.Elapsed.TotalSeconds:0.0} s");
            clock.Restart();
            var count = await SearchAsync(index, run);
            run.Console.WriteLine($"{count} labels in {clock.Elapsed.TotalSeconds:0.0} s; {PeakMebibytes():0} MiB of memory at most");
            return CommandLine.Done;
        }
        catch (ReferenceFileException wrong)
        {
            return NotUnderstood(run, wrong.Message);
        }
        catch (DecoderFallbackException)
        {
            return NotUnderstood(run, $"Le fichier {run.Value(In)} n’est pas en UTF-8 ; enregistrez-le en UTF-8.");
        }
    }

    private static async Task<int> SearchAsync(OccupationIndex index, VerbRun run)
    {
        var count = 0;
        await using var result = new StreamWriter(run.Value(Out)!, append: false, Utf8);
        foreach (var labels in File.ReadLines(run.Value(In)!, Utf8).Chunk(Together))
        {
            foreach (var line in labels.AsParallel().AsOrdered().WithCancellation(run.Stop).Select(label => Line(label, index)))
                await result.WriteAsync(line + "\n");
            count += labels.Length;
        }

        return count;
    }

    private static double PeakMebibytes()
    {
        using var self = Process.GetCurrentProcess();
        return self.PeakWorkingSet64 / 1048576.0;
    }

    private static string? Wrong(string labels, string result) =>
        !File.Exists(labels) ? $"Le fichier {labels} n’existe pas."
        : Directory.Exists(result) ? $"{result} est un dossier ; donnez le nom d’un fichier."
        : Path.GetDirectoryName(Path.GetFullPath(result)) is { } folder && !Directory.Exists(folder) ? $"Le dossier {folder} n’existe pas."
        : Path.GetFullPath(labels) == Path.GetFullPath(result) ? "Le résultat écraserait les libellés ; donnez un autre nom à --out."
        : null;

    private static int NotUnderstood(VerbRun run, string sentence)
    {
        run.Console.Note(sentence);
        return CommandLine.NotUnderstood;
    }

    private static string Line(string label, OccupationIndex index) =>
        string.Join('\t', index.Search(label, MostCodes).Select(h => h.Code).Prepend(label.Replace('\t', ' ')));
}
