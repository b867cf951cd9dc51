using System.CommandLine;
using Matching.Data.Migrations;
using Matching.Data.Reference;
using Matching.Jobs.Hosting;

namespace Matching.Jobs.Verbs;

internal static class MigrateVerb
{
    public static Command Create() =>
        Verb.Create("migrate", "Bring the database to this version, Hangfire's schema included. Repeating it changes nothing.", RunAsync);

    private static async Task<int> RunAsync(VerbRun run)
    {
        var connectionString = await VerbDatabase.ConnectionStringAsync(run.Stop);
        var applied = await Migrator.MigrateAsync(connectionString, run.Stop);
        await HangfireSchema.InstallAsync(connectionString, run.Stop);
        foreach (var script in applied)
            run.Console.WriteLine(script);
        run.Console.WriteLine($"{applied.Count} migrations applied");
        var database = await run.DatabaseAsync();
        var loaded = await database.LoadStarterReferenceAsync(TimeProvider.System, run.Stop);
        if (loaded.Count > 0)
            run.Console.WriteLine($"Starter reference loaded: {string.Join(", ", loaded.Select(c => $"{c.Value} {c.Key}"))}");
        await DatabaseChecksVerb.ReportAsync(run.Console, database, validate: true, run.Stop);
        return CommandLine.Done;
    }
}
