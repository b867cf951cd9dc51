using System.CommandLine;

namespace Matching.Jobs.Verbs;

/// <summary>The verbs of this program; without one it serves. Exit codes: 0 done, 1 failed (one sentence says why), 2 not understood.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int NotUnderstood = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(ServeByDefault(args));
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        var exit = await parsed.InvokeAsync(configuration);
        return parsed.Errors.Count > 0 ? NotUnderstood : exit;
    }

    private static RootCommand Root() => new("Passerelle: the jobs host and its command line.")
    {
        ServeVerb.Create(),
        MigrateVerb.Create(),
        DatabaseVerb.Create(),
        ApiKeyVerb.Create(),
        ImportVerb.Create(),
        OccupationsVerb.Create(),
        DemoVerb.Create(),
        MatchVerb.Create(),
        TrainVerb.Create(),
        EvaluateVerb.Create(),
        AuditVerb.Create(),
    };

    // The host's own settings (--urls …, --environment …) may come without a verb.
    private static string[] ServeByDefault(string[] args) =>
        args is [] || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"))
            ? [ServeVerb.Name, .. args]
            : args;
}
