using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Journeys.Tests;

/// <summary>A real host, started as <c>./run</c> starts it; killed with this object.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder output = new();

    private HostProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static async Task<HostProcess> StartAsync(
        string project, string assembly, int port, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var start = Command(project, assembly, settings, arguments);
        start.Environment["ASPNETCORE_URLS"] = $"http://localhost:{port}";
        start.Environment["ASPNETCORE_CONTENTROOT"] = Path.Combine(Repository.Root, project);
        var host = new HostProcess(Process.Start(start)!, new Uri($"http://localhost:{port}/"));
        await host.WaitUntilReadyAsync();
        return host;
    }

    /// <summary>Runs a verb to its end and gives what it printed; a failure fails the test with that text.</summary>
    public static async Task<string> RunAsync(
        string project, string assembly, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        using var process = Process.Start(Command(project, assembly, settings, arguments))!;
        var error = process.StandardError.ReadToEndAsync();
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)} ended with {process.ExitCode}:\n{text}\n{await error}");
        return text;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static ProcessStartInfo Command(
        string project, string assembly, IReadOnlyDictionary<string, string> settings, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Assembly(project, assembly), .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return start;
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience && !process.HasExited;)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException($"{Address} is not ready after {Patience.TotalSeconds} s:\n{Tail()}");
    }

    private void Keep(string? line)
    {
        lock (output)
            output.AppendLine(line);
    }

    private string Tail()
    {
        lock (output)
            return output.Length > 4000 ? output.ToString(output.Length - 4000, 4000) : output.ToString();
    }
}
