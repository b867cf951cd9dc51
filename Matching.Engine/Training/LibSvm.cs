using System.Globalization;

namespace Matching.Engine.Training;

/// <summary>Graded rows in the LibSVM text format: <c>grade index:value …</c>, indices from 0 or 1, absent values 0; with the sizes of the groups beside.</summary>
/// <param name="Rows">Row-major, <c>Grades.Length × Columns</c>.</param>
/// <param name="Columns">One more than the highest index.</param>
/// <param name="Grades">0 to 30, one per row.</param>
/// <param name="Groups">Sizes, in the order of the rows.</param>
internal sealed record LibSvm(float[] Rows, int Columns, int[] Grades, int[] Groups)
{
    /// <param name="lines">One per row; empty ones are skipped, what follows <c>#</c> is a remark.</param>
    /// <param name="groupSizes">One number a line; their sum is the number of rows.</param>
    /// <exception cref="FormatException">Names the line and what is wrong with it.</exception>
    public static LibSvm Parse(IEnumerable<string> lines, IEnumerable<string> groupSizes)
    {
        var (grades, values) = (new List<int>(), new List<(int Row, int Column, float Value)>());
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var parts = line.Split('#')[0].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0) continue;
            if (!float.TryParse(parts[0], CultureInfo.InvariantCulture, out var grade) || grade != MathF.Floor(grade) || grade is < 0 or > 30)
            {
                throw new FormatException($"Line {number}: \"{parts[0]}\" is no grade; it must be a whole number from 0 to 30.");
            }

            foreach (var part in parts.Skip(1).Where(p => !p.StartsWith("qid:", StringComparison.Ordinal))) values.Add(Value(part, grades.Count, number));
            grades.Add((int)grade);
        }

        var groups = groupSizes.Select(s => s.Trim()).Where(s => s.Length > 0).Select((s, i) => int.TryParse(s, CultureInfo.InvariantCulture, out var size) && size > 0
            ? size
            : throw new FormatException($"Group sizes, line {i + 1}: \"{s}\" is no size; it must be a whole number above 0.")).ToArray();
        if (groups.Sum() != grades.Count) throw new FormatException($"The group sizes add up to {groups.Sum()}; there are {grades.Count} rows.");
        var columns = values.Count == 0 ? 0 : values.Max(v => v.Column) + 1;
        return new LibSvm(Dense(values, grades.Count, columns), columns, [.. grades], groups);
    }

    /// <summary>The same rows with more or fewer columns: those that training has.</summary>
    public LibSvm WithColumns(int columns)
    {
        var rows = new float[Grades.Length * columns];
        for (var row = 0; row < Grades.Length; row++)
        {
            Rows.AsSpan(row * Columns, Math.Min(columns, Columns)).CopyTo(rows.AsSpan(row * columns));
        }

        return this with { Rows = rows, Columns = columns };
    }

    private static (int Row, int Column, float Value) Value(string part, int row, int line)
    {
        var pair = part.Split(':');
        return pair.Length == 2
            && int.TryParse(pair[0], CultureInfo.InvariantCulture, out var column) && column is >= 0 and < 1 << 20
            && float.TryParse(pair[1], CultureInfo.InvariantCulture, out var value) && float.IsFinite(value)
            ? (row, column, value)
            : throw new FormatException($"Line {line}: \"{part}\" is no value; it must be written index:value, like 12:0.5.");
    }

    private static float[] Dense(List<(int Row, int Column, float Value)> values, int rows, int columns)
    {
        var dense = new float[rows * columns];
        foreach (var (row, column, value) in values) dense[row * columns + column] = value;
        return dense;
    }
}
