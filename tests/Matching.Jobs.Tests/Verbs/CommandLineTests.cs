using Dapper;
using Matching.Jobs.Verbs;
using Matching.Testing;
using Npgsql;

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

    /// <summary>A rule that no row breaks is validated; one that a row breaks waits, is said with its row, and the verb fails.</summary>
    [Fact]
    public async Task Checks_ThatWait_AreValidatedWhereNoRowBreaksThem()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var owner = database.DataSource();
        await using (var connection = await owner.OpenConnectionAsync())
        {
            await connection.ExecuteAsync("""
                create table old_thing (size integer);
                insert into old_thing values (5), (-3);
                alter table old_thing add constraint old_thing_size check (size > 0) not valid, add constraint old_thing_small check (size < 9) not valid;
                """);
        }

        var (first, said) = await ReportAsync(owner, validate: false);
        var (second, afterwards) = await ReportAsync(owner, validate: true);

        Assert.True(first > second);
        Assert.Contains("old_thing.old_thing_size is broken by 1 rows: select * from old_thing where not ((size > 0));", said, StringComparison.Ordinal);
        Assert.Contains("old_thing_small", said, StringComparison.Ordinal);
        Assert.DoesNotContain("old_thing_small", afterwards, StringComparison.Ordinal);
        Assert.Equal((1, $"1 checks of the schema wait, {first - 1} validated"), (second, afterwards.TrimEnd().Split(Environment.NewLine)[^1]));
    }

    private static async Task<(int Waiting, string Said)> ReportAsync(NpgsqlDataSource owner, bool validate)
    {
        await using var output = new StringWriter();
        return (await DatabaseChecksVerb.ReportAsync(new VerbConsole(output, output), owner, validate), output.ToString());
    }

    [Fact]
    public async Task Verb_ExpectedFailure_EndsWithOne()
    {
        var verb = Verb.Create("fail", "fails", _ => throw new VerbException("The file does not exist."));

        Assert.Equal(CommandLine.Failed, await verb.Parse([]).InvokeAsync());
    }
}
