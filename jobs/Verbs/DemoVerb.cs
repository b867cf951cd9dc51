using System.CommandLine;
using System.Diagnostics;
using Matching.Data.Demonstration;
using Matching.Data.Reference;

namespace Matching.Jobs.Verbs;

internal static class DemoVerb
{
    public static Command Create() =>
        Verb.Create("demo", "Load the demonstration: invented people, companies and structures, and a year of history. Repeating it changes nothing.", RunAsync);

    private static async Task<int> RunAsync(VerbRun run)
    {
        var owner = await run.DatabaseAsync();
        var clock = Stopwatch.StartNew();
        await owner.LoadStarterReferenceAsync(TimeProvider.System, run.Stop);
        if (await owner.LoadDemonstrationAsync(TimeProvider.System.GetUtcNow(), run.Stop) is not { } counts)
        {
            run.Console.WriteLine("The demonstration was already loaded: nothing changed.");
            return CommandLine.Done;
        }

        run.Console.WriteLine("Everybody and everything in the demonstration is invented: people, companies, structures, openings and what became of them.");
        run.Console.WriteLine(
            $"{counts.Residents} residents, {counts.Structures} structures, {counts.Companies} companies, {counts.Accounts} accounts, "
            + $"{counts.Openings} openings, {counts.Commitments} commitments");
        run.Console.WriteLine(
            $"{counts.Matches} matches with {counts.Events} events, {counts.Placements} placements, {counts.Exits} exits, in {clock.Elapsed.TotalSeconds:0.0} s");
        return CommandLine.Done;
    }
}
