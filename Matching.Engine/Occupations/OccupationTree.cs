namespace Matching.Engine.Occupations;

/// <summary>The tree in ROME codes: N1103 is in the domain N and, there, in the professional domain N11.</summary>
internal static class OccupationTree
{
    private const int Family = 3;

    /// <summary>0: other domains; 1: the same domain; 2: the same professional domain.</summary>
    public static int SharedLevels(string a, string b) =>
        a.Length == 0 || b.Length == 0 || a[0] != b[0] ? 0
        : a.Length >= Family && b.Length >= Family && a.AsSpan(0, Family).SequenceEqual(b.AsSpan(0, Family)) ? 2
        : 1;
}
