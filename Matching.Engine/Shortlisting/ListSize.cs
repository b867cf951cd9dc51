namespace Matching.Engine.Shortlisting;

/// <summary>How many people a counsellor's list for one opening holds, and on how many lists one person may be.</summary>
public static class ListSize
{
    public const int Least = 5;
    public const int Most = 20;
    public const int PerPosition = 5;
    public const int PerResident = 3;

    /// <summary>clamp(5 × positions, 5, 20).</summary>
    public static int For(int positions) => Math.Clamp(PerPosition * positions, Least, Most);
}
