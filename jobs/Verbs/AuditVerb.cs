using System.CommandLine;
using Matching.Data.Database;
using Matching.Data.Models;

namespace Matching.Jobs.Verbs;

internal static class AuditVerb
{
    public static Command Create() => Verb.Create(
        "audit", "Keep today's exposure audit: who was proposed for the open openings, by group, beside who could have been. Repeating it on the same day changes nothing.", RunAsync);

    private static async Task<int> RunAsync(VerbRun run)
    {
        var jobs = await run.DatabaseAsync(DatabaseRole.Jobs);
        var audits = await jobs.KeepExposureAuditAsync(
            await run.DatabaseAsync(DatabaseRole.Ranking), await run.DatabaseAsync(DatabaseRole.Audit), TimeProvider.System.GetUtcNow(), run.Stop);
        run.Console.WriteLine(audits is null
            ? "Who is proposed was audited today already: nothing changed."
            : $"Who is proposed, audited: {audits.Sum(a => a.Groups.Count)} groups of {audits.Count} kinds, {audits.Sum(a => a.Groups.Count(g => g.People is null))} hidden as too small.");
        return CommandLine.Done;
    }
}
