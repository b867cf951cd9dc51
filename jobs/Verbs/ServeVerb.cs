using System.CommandLine;
using Matching.Jobs.Hosting;

namespace Matching.Jobs.Verbs;

internal static class ServeVerb
{
    public const string Name = "serve";

    public static Command Create()
    {
        var serve = Verb.Create(Name, "Run the jobs host until it is told to stop (the default).", RunAsync);
        serve.TreatUnmatchedTokensAsErrors = false;
        return serve;
    }

    private static async Task<int> RunAsync(VerbRun run)
    {
        await using var host = JobsHost.Build([.. run.Unmatched]);
        await host.RunAsync(run.Stop);
        return CommandLine.Done;
    }
}
