using System.Globalization;

namespace Matching.Data.Cluster;

/// <summary>
/// What <c>postmaster.pid</c> says. The file survives a killed server, and the process id may since belong to something else,
/// so it counts as alive only when that process works in this very data folder.
/// </summary>
internal sealed record PostmasterPid(int ProcessId, int Port, bool Ready)
{
    public static string FileIn(string dataFolder) => Path.Combine(dataFolder, "postmaster.pid");

    public static PostmasterPid? ReadLive(string dataFolder)
    {
        var lines = ReadLines(FileIn(dataFolder));
        if (lines.Length < 4
            || !int.TryParse(lines[0], NumberStyles.Integer, CultureInfo.InvariantCulture, out var pid)
            || !int.TryParse(lines[3], NumberStyles.Integer, CultureInfo.InvariantCulture, out var port)
            || !WorksIn(pid, dataFolder))
            return null;
        return new PostmasterPid(pid, port, lines.Length >= 8 && lines[7].Trim() == "ready");
    }

    /// <summary>Server processes outlive a killed parent for a moment; starting over them would be refused.</summary>
    public static bool AnyProcessIn(string dataFolder) =>
        Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Any(pid => pid > 0 && WorksIn(pid, dataFolder));

    private static bool WorksIn(int pid, string dataFolder)
    {
        try
        {
            return Directory.ResolveLinkTarget($"/proc/{pid}/cwd", returnFinalTarget: false)?.FullName == dataFolder;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string[] ReadLines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception absent) when (absent is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
