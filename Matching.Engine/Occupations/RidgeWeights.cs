namespace Matching.Engine.Occupations;

/// <summary>What each title says of each occupation: sparse, in steps, title after title.</summary>
/// <param name="First">By title, its first entry; and one past the last.</param>
/// <param name="Occupations">By entry.</param>
/// <param name="Values">By entry, in steps of <see cref="Step"/>.</param>
internal sealed record RidgeWeights(int[] First, ushort[] Occupations, short[] Values)
{
    public const float Step = 1f / 8192;

    private const float Least = 0.004f;

    /// <param name="titles">How many there are.</param>
    /// <param name="blocks">One after another, each ordered by title.</param>
    public static RidgeWeights Of(int titles, IReadOnlyList<Block> blocks)
    {
        var first = new int[titles + 1];
        foreach (var title in blocks.SelectMany(b => b.Titles))
            first[title + 1]++;
        for (var title = 0; title < titles; title++)
            first[title + 1] += first[title];
        var (occupations, values) = (new ushort[first[^1]], new short[first[^1]]);
        var next = first.ToArray();
        foreach (var block in blocks)
        {
            for (var entry = 0; entry < block.Titles.Length; entry++)
            {
                var at = next[block.Titles[entry]]++;
                (occupations[at], values[at]) = ((ushort)(block.FirstOccupation + block.Columns[entry]), block.Values[entry]);
            }
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

    /// <summary>Of some occupations, what is large enough to matter, in the order of the titles: three arrays of equal length.</summary>
    internal sealed record Block(int FirstOccupation, ushort[] Titles, byte[] Columns, short[] Values)
    {
        /// <param name="solution">Title after title, <see cref="Kernel.Width"/> occupations each.</param>
        /// <param name="firstOccupation">The one of the first column.</param>
        public static Block Of(float[] solution, int firstOccupation)
        {
            var count = solution.Count(weight => MathF.Abs(weight) >= Least);
            var block = new Block(firstOccupation, new ushort[count], new byte[count], new short[count]);
            for (int at = 0, entry = 0; entry < count; at++)
            {
                if (MathF.Abs(solution[at]) < Least)
                    continue;
                block.Titles[entry] = (ushort)(at / Kernel.Width);
                block.Columns[entry] = (byte)(at % Kernel.Width);
                block.Values[entry++] = (short)Math.Clamp(MathF.Round(solution[at] / Step), short.MinValue, short.MaxValue);
            }

            return block;
        }
    }
}
