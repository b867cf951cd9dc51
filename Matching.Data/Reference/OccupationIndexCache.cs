using System.Runtime.CompilerServices;
using Matching.Engine.Occupations;

namespace Matching.Data.Reference;

/// <summary>
/// Built indexes kept on disk, because building takes a minute of processor time: in <c>cache</c> of <c>PASSERELLE_DATA</c>, else in the
/// user's own folder. A missing, damaged or outdated file only costs a build, which a sentence announces.
/// </summary>
public static class OccupationIndexCache
{
    // Fewer occupations are built in a moment.
    private const int WorthKeeping = 500;

    /// <param name="name">Of the file, without its ending.</param>
    /// <param name="version">Of the texts; a file of another version is not used.</param>
    /// <param name="texts">Read when an index must be built.</param>
    /// <param name="say">Told what was not as it should be, in French.</param>
    public static OccupationIndex Load(string name, string version, Func<IReadOnlyList<OccupationText>> texts, Action<string> say) =>
        Load(Path.Combine(Folder(), name + ".index"), version, texts, WorthKeeping, say);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // as OccupationIndex.Build: lets go of the texts
    internal static OccupationIndex Load(string path, string version, Func<IReadOnlyList<OccupationText>> texts, int worthKeeping, Action<string> say)
    {
        if (Read(path, version, say) is { } kept)
            return kept;
        var occupations = texts();
        var isWorthKeeping = occupations.Count >= worthKeeping; // asked now: the texts need not stay in memory while the index is built
        var index = OccupationIndex.Build(occupations);
        if (isWorthKeeping)
            Write(path, file => OccupationIndexFile.Write(file, index, version), say);
        return index;
    }

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable("PASSERELLE_DATA") is { Length: > 0 } data)
            return Path.Combine(data, "cache");
        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(own.Length > 0 ? own : Path.GetTempPath(), "passerelle");
    }

    private static OccupationIndex? Read(string path, string version, Action<string> say)
    {
        try
        {
            if (!File.Exists(path))
                return null;
            using var file = File.OpenRead(path);
            return OccupationIndexFile.Read(file, version);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            say($"L’index {path} n’est pas utilisable : {wrong.Message} ; il est reconstruit.");
            return null;
        }
    }

    // Under another name first: two programs may build at the same time, and one may be stopped while it writes.
    private static void Write(string path, Action<Stream> content, Action<string> say)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = File.Create(unfinished))
                content(file);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            say($"L’index ne peut pas être gardé dans {path} : {wrong.Message} Il sera reconstruit la prochaine fois.");
        }
    }
}
