using System.Diagnostics;
using Spectre.Console;

namespace Matching.Jobs.Verbs;

/// <summary>A progress bar on a terminal, plain lines elsewhere (a file, a pipe, a service log).</summary>
internal sealed class VerbConsole(TextWriter output, TextWriter error)
{
    private static readonly TimeSpan BetweenPlainLines = TimeSpan.FromSeconds(10);

    public bool IsTerminal { get; } = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;

    /// <summary>A line of result, on standard output.</summary>
    public void WriteLine(string line) => output.WriteLine(line);

    /// <summary>A line about how it goes, on standard error, out of the way of results.</summary>
    public void Note(string line) => error.WriteLine(line);

    /// <summary>Shows how far the work is; the work calls <c>report(done)</c> as often as it likes.</summary>
    public async Task<T> ProgressAsync<T>(string title, long total, Func<Action<long>, Task<T>> work)
    {
        if (!IsTerminal)
            return await work(PlainReport(title, total));
        return await AnsiConsole.Progress().StartAsync(context =>
        {
            var task = context.AddTask(Markup.Escape(title), maxValue: Math.Max(1, total));
            return work(done => task.Value = done);
        });
    }

    private Action<long> PlainReport(string title, long total)
    {
        var clock = Stopwatch.StartNew();
        var next = BetweenPlainLines;
        return done =>
        {
            if (clock.Elapsed < next)
                return;
            next = clock.Elapsed + BetweenPlainLines;
            error.WriteLine($"{title}: {done} of {total}");
        };
    }
}
