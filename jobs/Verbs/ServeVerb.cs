using System.CommandLine;
using Matching.Jobs.Hosting;
using Microsoft.Extensions.Options;

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
        var connectionString = await VerbDatabase.ConnectionStringAsync(run.Stop);
        await using var host = JobsHost.Build([.. run.Unmatched], builder => UsePrivateDatabase(builder.Configuration, connectionString));
        try
        {
            await host.RunAsync(run.Stop);
            return CommandLine.Done;
        }
        catch (OptionsValidationException wrong)
        {
            throw new VerbException(string.Join(' ', wrong.Failures));
        }
    }

    // Without a database of one's own nothing leaves this machine either, unless a relay was named.
    private static void UsePrivateDatabase(ConfigurationManager configuration, string connectionString)
    {
        configuration["ConnectionStrings:Matching"] ??= connectionString;
        if (VerbDatabase.Configured is null && configuration["Smtp:Host"] is null)
            configuration["Mail:PickupFolder"] ??= Path.Combine(VerbDatabase.DataFolder, "mail");
    }
}
