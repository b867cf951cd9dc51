using System.CommandLine;
using Matching.Data.Accounts;
using Matching.Data.Database;
using Matching.Engine.Domain;

namespace Matching.Jobs.Verbs;

internal static class ApiKeyVerb
{
    private static readonly Option<string> Company = new("--company") { Description = "SIREN of the company that the key acts for.", Required = true };

    private static readonly Option<string> Name = new("--name") { Description = "The software that will use it.", Required = true };

    public static Command Create() =>
        Verb.Create("api-key", "Make an API key for a company. It is shown once and kept only as a hash.", RunAsync, Company, Name);

    private static async Task<int> RunAsync(VerbRun run)
    {
        var db = await run.DatabaseAsync(DatabaseRole.Jobs);
        var siren = run.Value(Company)!;
        if (Siren.FaultIn(siren) != SiretFault.None)
            throw new VerbException($"{siren} is not a SIREN: it has 9 digits, the last a key over the others. Check it.");
        var key = await CreateApiKey.ExecuteAsync(db, siren, run.Value(Name)!, TimeProvider.System.GetUtcNow())
            ?? throw new VerbException($"No company has the SIREN {siren}. The page /entreprises lists the companies.");
        run.Console.WriteLine(key);
        return CommandLine.Done;
    }
}
