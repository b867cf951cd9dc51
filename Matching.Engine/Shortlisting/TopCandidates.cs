namespace Matching.Engine.Shortlisting;

/// <summary>Keeps the best <paramref name="most"/> of any number of candidates, in a buffer that is sorted and cut when it is full.</summary>
internal sealed class TopCandidates(int most)
{
    private readonly Candidate[] buffer = new Candidate[Math.Max(2 * most, most + 64)];
    private int count;
    private float cut = float.NegativeInfinity;

    public void Add(int row, float score)
    {
        if (score < cut) return;
        buffer[count++] = new Candidate(row, score);
        if (count == buffer.Length) Trim();
    }

    /// <summary>Best first; the buffer is empty afterwards.</summary>
    public Candidate[] TakeAll()
    {
        Trim();
        var best = buffer.AsSpan(0, count).ToArray();
        (count, cut) = (0, float.NegativeInfinity);
        return best;
    }

    private void Trim()
    {
        buffer.AsSpan(0, count).Sort();
        if (count < most) return;
        count = most;
        if (most > 0) cut = buffer[most - 1].Score;
    }
}
