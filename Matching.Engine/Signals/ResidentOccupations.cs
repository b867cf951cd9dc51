using System.Runtime.CompilerServices;
using Matching.Engine.Domain;

namespace Matching.Engine.Signals;

/// <summary>The occupations that residents want or have practised: line by line, a column each, by row. A line that a resident lacks is all zeros.</summary>
internal sealed class ResidentOccupations
{
    private readonly byte[] lines;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ResidentOccupations(ResidentToRank[] residents)
    {
        lines = new byte[residents.Length];
        var most = 0;
        for (var row = 0; row < residents.Length; row++)
        {
            lines[row] = checked((byte)residents[row].Occupations.Count);
            most = Math.Max(most, lines[row]);
        }

        Numbers = Columns<int>(most);
        Wanted = Columns<float>(most);
        Months = Columns<float>(most);
        var codes = new Numbering<string>();
        for (var row = 0; row < residents.Length; row++)
        {
            var occupations = residents[row].Occupations;
            for (var line = 0; line < occupations.Count; line++)
            {
                Numbers[line][row] = codes[occupations[line].OccupationCode];
                Wanted[line][row] = Math.Max(0, occupations[line].Wanted);
                Months[line][row] = Math.Max(0, occupations[line].PractisedMonths);
            }
        }

        Codes = codes.Keys;

        T[][] Columns<T>(int count)
        {
            var columns = new T[count][];
            for (var line = 0; line < count; line++) columns[line] = Padded.Column<T>(residents.Length);
            return columns;
        }
    }

    /// <summary>The occupation of a number.</summary>
    public string[] Codes { get; }

    public int[][] Numbers { get; }

    /// <summary>Rank of the wish; 0 when it is none.</summary>
    public float[][] Wanted { get; }

    /// <summary>0 when it was not practised.</summary>
    public float[][] Months { get; }

    public int MostLines(int first, int count)
    {
        byte most = 0;
        foreach (var of in lines.AsSpan(first, count)) most = Math.Max(most, of);
        return most;
    }
}
