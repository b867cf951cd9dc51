using Matching.Engine.Domain;

namespace Matching.Engine.Signals;

/// <summary>Who holds which licence, certificate or skill: the rows of each code, ascending. A licence counts with all that it allows.</summary>
internal sealed class HeldRows
{
    private readonly Numbering<(string Kind, string Code)> numbers;
    private readonly int[] starts;
    private readonly int[] rows;

    public HeldRows(ResidentToRank[] residents)
    {
        numbers = new Numbering<(string, string)>(residents.Length);
        var held = new List<(int Number, int Row)>(residents.Length);
        for (var row = 0; row < residents.Length; row++)
        {
            foreach (var code in HeldCodes.Of(residents[row])) held.Add((numbers[code], row));
        }

        // Counting sort by number; rows stay ascending. A code that somebody names twice stands there twice, which bits forgive.
        starts = new int[numbers.Count + 1];
        foreach (var (number, _) in held) starts[number + 1]++;
        for (var number = 1; number < starts.Length; number++) starts[number] += starts[number - 1];
        var next = starts.AsSpan(0, numbers.Count).ToArray();
        rows = new int[held.Count];
        foreach (var (number, row) in held) rows[next[number]++] = row;
    }

    /// <summary>−1 when no resident holds it.</summary>
    public int Number(string kind, string code) => numbers.Find((kind, code.ToUpperInvariant()));

    /// <summary>Those of <paramref name="count"/> rows from <paramref name="first"/> on who hold it.</summary>
    public ReadOnlySpan<int> Of(int number, int first, int count)
    {
        if (number < 0) return [];
        var all = rows.AsSpan(starts[number]..starts[number + 1]);
        var from = Before(all, first);
        return all[from..(from + Before(all[from..], first + count))];
    }

    /// <summary>How many rows come before one.</summary>
    private static int Before(ReadOnlySpan<int> ascending, int row)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ascending[middle] < row) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
