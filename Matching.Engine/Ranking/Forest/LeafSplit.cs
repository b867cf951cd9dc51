namespace Matching.Engine.Ranking.Forest;

/// <summary>A split, seen from the leaves of its tree, which are numbered from the left.</summary>
/// <param name="First">A value that is not at most the threshold takes out the leaves from here…</param>
/// <param name="Middle">…up to this one, exclusive: those on the left of the split.</param>
internal readonly record struct LeafSplit(int Tree, int Signal, float Threshold, int First, int Middle)
{
    /// <summary>The leaves that stay, as the bits of 32.</summary>
    public uint Keep => ~(uint)((1UL << Middle) - (1UL << First));
}
