using System.CommandLine;
using System.Diagnostics;
using Matching.Data.Database;
using Matching.Data.Matches;
using Matching.Data.Rankings;

namespace Matching.Jobs.Verbs;

internal static class MatchVerb
{
    private static readonly Option<Guid?> Opening = new("--opening")
    {
        Description = "Only this opening, in the area or not.",
        HelpName = "ID",
    };

    private static readonly Option<bool> All = new("--all") { Description = "Every open opening of the area (the default)." };

    public static Command Create() =>
        Verb.Create("match", "Propose people for open openings, within everybody's limits, as each night does.", RunAsync, Opening, All);

    private static async Task<int> RunAsync(VerbRun run)
    {
        var context = new RankingContext(await run.DatabaseAsync(DatabaseRole.Jobs), await run.DatabaseAsync(DatabaseRole.Ranking), new MatchSettings());
        var order = run.Value(Opening) is { } opening
            ? new RankingOrder(RankingCause.ByHand, [opening])
            : new RankingOrder(RankingCause.Night);
        var clock = Stopwatch.StartNew();
        var outcome = await RankOpenings.ExecuteAsync(context, order, TimeProvider.System.GetUtcNow(), run.Stop);
        if (outcome.IsStopped) throw new VerbException("The ranking is stopped: an administrator resumes it at /exploitation.");
        run.Console.WriteLine(outcome.RunId is null
            ? $"{outcome.Openings} openings, {outcome.Residents} residents: nobody to propose"
            : $"{outcome.Openings} openings, {outcome.Residents} residents, {outcome.Pairs} pairs, {outcome.Matches} matches, "
              + $"{outcome.LeftForLater} left for later, ranked by {outcome.Ranker}, in {clock.Elapsed.TotalSeconds:0.0} s; run {outcome.RunId}");
        return CommandLine.Done;
    }
}
