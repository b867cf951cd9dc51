using System.Runtime.CompilerServices;

namespace Journeys.Tests;

/// <summary>Where the source lies: the hosts under test are the ones this build has just made.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>The built assembly of a host, in the configuration of this test run.</summary>
    public static string Assembly(string project, string assembly) =>
        Path.Combine(Root, project, "bin", Configuration, "net10.0", assembly);

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
