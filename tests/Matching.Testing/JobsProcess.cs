using System.Diagnostics;

namespace Matching.Testing;

/// <summary>A real <c>jobs serve</c> of the assembly beside the caller's, so that it can be killed like one.</summary>
public sealed class JobsProcess : IAsyncDisposable
{
    private readonly Process process;

    private JobsProcess(Process process) => this.process = process;

    public static JobsProcess Start(IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "exec", Path.Combine(AppContext.BaseDirectory, "Matching.Jobs.dll"), "serve", "--urls", "http://127.0.0.1:0" })
            start.ArgumentList.Add(argument);
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new JobsProcess(process);
    }

    public bool HasExited => process.HasExited;

    /// <summary>As the kernel or an operator would: no goodbye.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }
}
