namespace Matching.Engine.Signals;

/// <summary>The signals of several pairs of one opening, signal-major, ready to be scored.</summary>
/// <param name="values">Value of signal <c>s</c> for pair <c>i</c> at <c>s × rows + i</c>.</param>
/// <param name="opening">The opening of all pairs.</param>
/// <param name="residents">The resident of each pair.</param>
/// <param name="positions">Place of each pair's resident in the input order; smaller came first.</param>
public readonly ref struct SignalBlock(ReadOnlySpan<float> values, Guid opening, ReadOnlySpan<Guid> residents, ReadOnlySpan<int> positions)
{
    private readonly ReadOnlySpan<float> values = values;

    public int Rows => Residents.Length;

    public int Signals => Rows == 0 ? 0 : values.Length / Rows;

    public Guid Opening { get; } = opening;

    public ReadOnlySpan<Guid> Residents { get; } = residents;

    public ReadOnlySpan<int> Positions { get; } = positions;

    /// <summary>All of them, signal-major.</summary>
    public ReadOnlySpan<float> Values => values;

    /// <summary>One signal of every pair.</summary>
    public ReadOnlySpan<float> Column(int signal) => values.Slice(signal * Rows, Rows);
}
