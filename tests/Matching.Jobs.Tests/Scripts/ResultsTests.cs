using System.Diagnostics;

namespace Matching.Jobs.Tests.Scripts;

/// <summary>The closing line of <c>./test</c>: a run that proved nothing must not look green.</summary>
public sealed class ResultsTests : IDisposable
{
    private readonly string results = Directory.CreateTempSubdirectory("passerelle-results-").FullName;

    public void Dispose() => Directory.Delete(results, recursive: true);

    [Fact]
    public void Sum_TwoProjects_AddsUpAndNamesTheSlowestFirst()
    {
        Write("a", ("Passed", "00:00:01.5000000", "A.Fast"), ("NotExecuted", "00:00:00.0010000", "A.Skipped"));
        Write("b", ("Passed", "00:01:02.0000000", "B.Slow(text: &quot;é&quot;)"));

        var (exit, lines) = Sum(status: 0);

        Assert.Equal(0, exit);
        Assert.Equal("2 passed, 0 failed, 1 skipped", lines[^1]);
        Assert.Equal("62.0 s  B.Slow(text: \"é\")", lines[1].Trim());
    }

    [Theory]
    [InlineData("Failed", 1, "1 passed, 1 failed, 0 skipped")]
    [InlineData("Timeout", 1, "1 passed, 1 failed, 0 skipped")]
    [InlineData("Passed", 1, "2 passed, 1 failed, 0 skipped")]
    public void Sum_FailureOrCrash_IsNotSuccess(string outcome, int status, string last)
    {
        Write("a", ("Passed", "00:00:00.1", "A.One"), (outcome, "00:00:00.1", "A.Two"));

        var (exit, lines) = Sum(status);

        Assert.NotEqual(0, exit);
        Assert.Equal(last, lines[^1]);
    }

    [Fact]
    public void Sum_NothingRan_IsNotSuccess()
    {
        var (exit, lines) = Sum(status: 0);

        Assert.NotEqual(0, exit);
        Assert.Equal(["No test ran.", "0 passed, 0 failed, 0 skipped"], lines[^2..]);
    }

    private void Write(string project, params (string Outcome, string Duration, string Name)[] tests) => File.WriteAllText(
        Path.Combine(results, $"{project}.trx"),
        $"<TestRun><Results>{string.Concat(tests.Select(t => $"<UnitTestResult testName=\"{t.Name}\" duration=\"{t.Duration}\" outcome=\"{t.Outcome}\" />"))}</Results></TestRun>");

    private (int Exit, string[] Lines) Sum(int status)
    {
        const string script = "set -euo pipefail; source scripts/common.sh; source scripts/results.sh; print_slowest \"$1\" 10; print_sum \"$1\" \"$2\"";
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script, "bash", results, $"{status}"])
        {
            WorkingDirectory = RepositoryRoot(),
            RedirectStandardOutput = true,
        })!;
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return (bash.ExitCode, output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Matching.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
