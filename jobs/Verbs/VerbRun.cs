using System.CommandLine;
using Matching.Data.Migrations;
using Npgsql;

namespace Matching.Jobs.Verbs;

/// <summary>What one execution of a verb needs.</summary>
internal sealed class VerbRun(string name, ParseResult parsed, CancellationToken stop) : IAsyncDisposable
{
    private readonly List<NpgsqlDataSource> sources = [];

    public CancellationToken Stop => stop;

    public VerbConsole Console { get; } = new(System.Console.Out, System.Console.Error);

    public IReadOnlyList<string> Unmatched => parsed.UnmatchedTokens;

    public T? Value<T>(Option<T> option) => parsed.GetValue(option);

    public T? Value<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>
    /// A pool on the migrated database, as the owner or as one of the product's roles; closed with the verb. A private cluster
    /// that is down is started (and stays up: others may use it).
    /// </summary>
    public async Task<NpgsqlDataSource> DatabaseAsync(string? role = null)
    {
        var connectionString = await VerbDatabase.ConnectionStringAsync(stop);
        if (Migrator.Pending(connectionString) is { Count: > 0 } pending)
            throw new VerbException($"The database lacks {pending.Count} migrations (first {pending[0]}). Run the verb migrate, then again.");

        var builder = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = $"passerelle {name}", CommandTimeout = 600 };
        if (role is not null)
            builder.Options = $"{builder.Options} -c role={role}".Trim();
        var source = NpgsqlDataSource.Create(builder);
        sources.Add(source);
        return source;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var source in sources)
            await source.DisposeAsync();
    }
}
