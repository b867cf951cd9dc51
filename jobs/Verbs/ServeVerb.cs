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
        catch (Exception wrong) when (Misconfigurations(wrong) is { Count: > 0 } failures)
        {
            throw new VerbException(string.Join(Environment.NewLine, failures));
        }
    }

    // Without a database of one's own nothing leaves this machine either, unless a relay was named.
    private static void UsePrivateDatabase(ConfigurationManager configuration, string connectionString)
    {
        configuration["ConnectionStrings:Matching"] ??= connectionString;
        if (VerbDatabase.Configured is null && configuration["Smtp:Host"] is null)
            configuration["Mail:PickupFolder"] ??= Path.Combine(VerbDatabase.DataFolder, "mail");
    }

    // Options that depend on one another fail together, each with the other's failure inside.
    private static List<string> Misconfigurations(Exception exception) => exception switch
    {
        OptionsValidationException options => [.. options.Failures],
        AggregateException several => [.. several.Flatten().InnerExceptions.SelectMany(Misconfigurations).Distinct()],
        _ => [],
    };
}
