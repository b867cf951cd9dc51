using System.Diagnostics;

namespace Matching.Data.Cluster;

internal sealed record CommandResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;
}

/// <summary>
/// Runs the server's own tools. PostgreSQL refuses to run as root, so root hands them to the unprivileged user 65534
/// ("nobody" everywhere) through setpriv; an ordinary user runs them as themselves.
/// </summary>
internal static class ServerProcess
{
    public const string UnprivilegedId = "65534";

    public static bool NeedsUnprivilegedUser => Environment.IsPrivilegedProcess;

    public static Task<CommandResult> RunAsServerAsync(string folder, string program, IEnumerable<string> arguments, CancellationToken ct) =>
        NeedsUnprivilegedUser
            ? RunAsync(folder, "setpriv", [.. AsUnprivileged, program, .. arguments], ct)
            : RunAsync(folder, program, arguments, ct);

    /// <summary>Whether the server's user can go through every parent of the folder.</summary>
    public static async Task<bool> CanReachAsync(string folder, CancellationToken ct) =>
        !NeedsUnprivilegedUser || (await RunAsServerAsync("/", "test", ["-x", folder], ct)).Succeeded;

    public static async Task GiveToServerAsync(string path, CancellationToken ct)
    {
        if (!NeedsUnprivilegedUser)
            return;
        var result = await RunAsync("/", "chown", ["-R", $"{UnprivilegedId}:{UnprivilegedId}", path], ct);
        if (!result.Succeeded)
            throw new ClusterException($"The server's user cannot be made owner of {path}: {result.Output.Trim()}");
    }

    public static async Task<CommandResult> RunAsync(string folder, string program, IEnumerable<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(OnPath(program), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";

        using var process = Start(start);
        var output = new List<string>();
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        // Waiting for the streams' end would wait for a server that inherited them: wait for the exit only.
        while (!process.WaitForExit(0))
            await Task.Delay(20, ct);
        await Task.Delay(20, ct);
        lock (output)
            return new CommandResult(process.ExitCode, string.Join('\n', output));

        void Keep(string? line)
        {
            if (line is null)
                return;
            lock (output)
                output.Add(line);
        }
    }

    private static string[] AsUnprivileged =>
        [$"--reuid={UnprivilegedId}", $"--regid={UnprivilegedId}", "--clear-groups", "--"];

    // Process.Start looks in the current folder first, where a script of the project may have a tool's name.
    private static string OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists) ?? program;

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new ClusterException($"The program \"{start.FileName}\" cannot be started ({missing.Message}). Install it and try again.", missing);
        }
    }
}
