using System.CommandLine;
using Matching.Data.Cluster;
using Matching.Data.Migrations;
using Matching.Data.Rankings;
using Npgsql;

namespace Matching.Jobs.Verbs;

/// <summary>An expected end of a verb; the message is the one sentence that the person at the terminal reads.</summary>
internal sealed class VerbException(string message) : Exception(message);

internal static class Verb
{
    /// <summary>A command whose action gets its options, a console, a database and a stop signal ready-made.</summary>
    /// <param name="name">What is typed.</param>
    /// <param name="description">The line in <c>--help</c>.</param>
    /// <param name="action">Returns the exit code; may throw <see cref="VerbException"/> to fail with a sentence.</param>
    /// <param name="symbols">Its options, arguments and subcommands.</param>
    public static Command Create(string name, string description, Func<VerbRun, Task<int>> action, params Symbol[] symbols)
    {
        var command = Group(name, description, symbols);
        command.SetAction((parsed, stop) => RunAsync(name, action, parsed, stop));
        return command;
    }

    /// <summary>A word that only holds subcommands, like <c>database</c>.</summary>
    public static Command Group(string name, string description, params Symbol[] symbols)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            switch (symbol)
            {
                case Option option: command.Add(option); break;
                case Argument argument: command.Add(argument); break;
                case Command subcommand: command.Add(subcommand); break;
            }
        }

        return command;
    }

    private static async Task<int> RunAsync(string name, Func<VerbRun, Task<int>> action, ParseResult parsed, CancellationToken stop)
    {
        try
        {
            await using var run = new VerbRun(name, parsed, stop);
            return await action(run);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Fail($"{name} was stopped.");
        }
        catch (Exception expected) when (expected is VerbException or ClusterException or MigrationException or RankingBusyException)
        {
            return Fail(expected.Message);
        }
        catch (NpgsqlException unreachable) when (unreachable is not PostgresException)
        {
            return Fail($"The database does not answer: {unreachable.Message}");
        }
        catch (Exception unexpected) when (name != ServeVerb.Name)
        {
            return Fail(unexpected.ToString());
        }
    }

    private static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return CommandLine.Failed;
    }
}
