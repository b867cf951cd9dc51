namespace Matching.Engine.Occupations;

/// <summary>What each title says of each occupation: sparse, in steps, title after title.</summary>
/// <param name="First">By title, its first entry; and one past the last.</param>
/// <param name="Occupations">By entry.</param>
/// <param name="Values">By entry, in steps of <see cref="Step"/>.</param>
internal sealed record RidgeWeights(int[] First, ushort[] Occupations, short[] Values)
{
    public const float Step = 1f / 8192;

    private const float Least = 0.004f;

    /// <summary>The entries of a block of occupations that are large enough to matter.</summary>
    public static List<Entry> Kept(float[] solution, int firstOccupation)
    {
        var kept = new List<Entry>();
        for (var at = 0; at < solution.Length; at++)
        {
            if (MathF.Abs(solution[at]) >= Least)
            {
                var value = (short)Math.Clamp(MathF.Round(solution[at] / Step), short.MinValue, short.MaxValue);
                kept.Add(new((ushort)(at / Kernel.Width), (ushort)(firstOccupation + at % Kernel.Width), value));
            }
        }

        kept.TrimExcess();
        return kept;
    }

    /// <param name="blocks">Each ordered by title.</param>
    public static RidgeWeights Of(int titles, IReadOnlyList<List<Entry>> blocks)
    {
        var first = new int[titles + 1];
        foreach (var entry in blocks.SelectMany(b => b))
            first[entry.Title + 1]++;
        for (var title = 0; title < titles; title++)
            first[title + 1] += first[title];
        var (occupations, values) = (new ushort[first[^1]], new short[first[^1]]);
        var next = first.ToArray();
        foreach (var entry in blocks.SelectMany(b => b))
        {
            var at = next[entry.Title]++;
            (occupations[at], values[at]) = (entry.Occupation, entry.Value);
        }

        return new(first, occupations, values);
    }

    /// <summary>Adds what a title says, times a kernel, to the scores of the occupations.</summary>
    public void Add(int title, float kernel, Span<float> scores)
    {
        var scale = kernel * Step;
        for (var at = First[title]; at < First[title + 1]; at++)
            scores[Occupations[at]] += scale * Values[at];
    }

    internal readonly record struct Entry(ushort Title, ushort Occupation, short Value);
}
