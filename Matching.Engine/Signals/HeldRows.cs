using System.Runtime.CompilerServices;
using Matching.Engine.Domain;

namespace Matching.Engine.Signals;

/// <summary>Who holds which licence, certificate or skill: the rows of each code, ascending. A licence counts with all that it allows.</summary>
internal sealed class HeldRows
{
    private static readonly string[] Sorts = [RequirementKind.Licence, RequirementKind.Certificate, RequirementKind.Skill];

    private readonly Numbering<string>[] numbers = [new(), new(), new()];
    private readonly int[] starts;
    private readonly int[] rows;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public HeldRows(ResidentToRank[] residents)
    {
        var (held, holders) = (new List<int>(4 * residents.Length), new List<int>(4 * residents.Length));
        var allowed = new Dictionary<string, string[]>();
        for (var row = 0; row < residents.Length; row++)
        {
            var resident = residents[row];
            for (var i = 0; i < resident.Licences.Count; i++) Add(0, Allowed(resident.Licences[i]), row);
            Add(1, resident.Certificates, row);
            Add(2, resident.SkillCodes, row);
        }

        // Counting sort by number; rows stay ascending. A code that somebody names twice stands there twice, which bits forgive.
        starts = new int[Sorts.Length * Math.Max(numbers[0].Count, Math.Max(numbers[1].Count, numbers[2].Count)) + 1];
        for (var i = 0; i < held.Count; i++) starts[held[i] + 1]++;
        for (var number = 1; number < starts.Length; number++) starts[number] += starts[number - 1];
        var next = starts.AsSpan().ToArray();
        rows = new int[held.Count];
        for (var i = 0; i < held.Count; i++) rows[next[held[i]]++] = holders[i];

        // There are few licences, and many who hold each.
        string[] Allowed(string licence) => allowed.TryGetValue(licence, out var all) ? all : allowed[licence] = [.. Licences.Allowed([licence])];

        void Add(int sort, IReadOnlyList<string> codes, int row)
        {
            for (var i = 0; i < codes.Count; i++)
            {
                held.Add(Sorts.Length * numbers[sort][codes[i].ToUpperInvariant()] + sort);
                holders.Add(row);
            }
        }
    }

    /// <summary>−1 when no resident holds it.</summary>
    public int Number(string kind, string code)
    {
        var sort = Array.IndexOf(Sorts, kind);
        if (sort < 0) return -1;
        var number = numbers[sort].Find(code.ToUpperInvariant());
        return number < 0 ? -1 : Sorts.Length * number + sort;
    }

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
