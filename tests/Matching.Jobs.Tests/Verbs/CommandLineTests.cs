using Matching.Jobs.Verbs;

namespace Matching.Jobs.Tests.Verbs;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData(CommandLine.NotUnderstood, "servee")]
    [InlineData(CommandLine.NotUnderstood, "database")]
    [InlineData(CommandLine.NotUnderstood, "migrate", "--fast")]
    [InlineData(CommandLine.Done, "--help")]
    [InlineData(CommandLine.Done, "database", "start", "--help")]
    [InlineData(CommandLine.Done, "database", "checks", "--help")]
    [InlineData(CommandLine.NotUnderstood, "database", "checks", "--valid")]
    public async Task Run_WhatIsTyped_AnswersWithTheExitCode(int expected, params string[] typed) =>
        Assert.Equal(expected, await CommandLine.RunAsync(typed));

    [Fact]
    public async Task Verb_ExpectedFailure_EndsWithOne()
    {
        var verb = Verb.Create("fail", "fails", _ => throw new VerbException("The file does not exist."));

        Assert.Equal(CommandLine.Failed, await verb.Parse([]).InvokeAsync());
    }
}
