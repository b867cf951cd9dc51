using Xunit;

namespace Matching.Testing;

/// <summary>The public data (official ROME export, real offers) that some tests read; never part of the repository.</summary>
public static class TestDataFolder
{
    public const string Variable = "PASSERELLE_TEST_DATA";

    /// <summary>Full path of a file or folder of the public data; skips the test, saying why, when it is not there.</summary>
    public static string Require(string relativePath)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Skip.If(string.IsNullOrEmpty(folder), $"Needs the public data: set {Variable} to its folder.");
        var path = Path.Combine(folder!, relativePath);
        Skip.IfNot(Path.Exists(path), $"Needs the public data: {relativePath} is not in {folder}.");
        return path;
    }
}
