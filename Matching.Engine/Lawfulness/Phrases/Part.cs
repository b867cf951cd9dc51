namespace Matching.Engine.Lawfulness.Phrases;

/// <summary>One step of a phrase.</summary>
internal abstract record Part
{
    /// <summary>One of these words.</summary>
    public sealed record Word(HashSet<int> Ids) : Part
    {
        public bool Optional { get; init; }

        /// <summary>As many of them as come.</summary>
        public bool Many { get; init; }
    }

    /// <summary>A number between two bounds.</summary>
    public sealed record Number(decimal From, decimal To) : Part;

    /// <summary>Any words, so many at most.</summary>
    public sealed record Gap(int Most) : Part;

    /// <summary>Nothing, after a pause.</summary>
    public sealed record Opens : Part;

    /// <summary>Nothing, before a pause.</summary>
    public sealed record Closes : Part;
}
