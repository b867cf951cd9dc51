using System.CommandLine;
using System.Globalization;
using Matching.Data.Database;
using Npgsql;

namespace Matching.Jobs.Verbs;

/// <summary>Rules of the schema that were added without looking at old rows: which rows break them, and none any more.</summary>
internal static class DatabaseChecksVerb
{
    private static readonly Option<bool> Validate = new("--validate")
    {
        Description = "Validate those that no row breaks: from then on the database vouches for every row.",
    };

    public static Command Create() => Verb.Create(
        "checks", "Rules of the schema that old rows may break, with the rows that do; fails while there are some.", RunAsync, Validate);

    private static async Task<int> RunAsync(VerbRun run) =>
        await ReportAsync(run.Console, await run.DatabaseAsync(), run.Value(Validate), run.Stop) == 0 ? CommandLine.Done : CommandLine.Failed;

    /// <summary>How many still wait.</summary>
    public static async Task<int> ReportAsync(VerbConsole console, NpgsqlDataSource owner, bool validate, CancellationToken stop = default)
    {
        var (waiting, validated) = (0, 0);
        foreach (var check in await owner.WaitingChecksAsync(stop))
        {
            if (validate && check.RowCount == 0 && await owner.ValidateCheckAsync(check, stop))
            {
                validated++;
                continue;
            }

            waiting++;
            console.WriteLine($"{check.TableName}.{check.CheckName} is broken by {check.RowCount?.ToString(CultureInfo.InvariantCulture) ?? "an unknown number of"} rows: {check.Breaks};");
        }

        console.WriteLine($"{waiting} checks of the schema wait, {validated} validated");
        return waiting;
    }
}
