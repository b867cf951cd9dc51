using Matching.Jobs.Verbs;

namespace Matching.Jobs.Tests.Verbs;

public sealed class ImportClosingTests
{
    [Theory]
    [InlineData(2, 0, 2, CommandLine.Failed)]
    [InlineData(2, 1, 1, CommandLine.Done)]
    [InlineData(0, 0, 0, CommandLine.Done)]
    public void Closed_WhereEverythingWasRejected_FailsAndSaysSo(int read, int added, int rejected, int expected)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal(expected, new VerbConsole(output, error).Closed(["ligne 2 : cle, il est vide"], read, added, 0, 0, rejected, 3));

        Assert.EndsWith($"{read} read, {added} new, 0 changed, 0 unchanged, {rejected} rejected, 3 kept as written", output.ToString().TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(expected == CommandLine.Failed, error.ToString().Contains("nothing was imported", StringComparison.Ordinal));
    }
}
