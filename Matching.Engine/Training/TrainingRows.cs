using Matching.Engine.Evaluation;
using Matching.Engine.Signals;

namespace Matching.Engine.Training;

/// <summary>Examples of one question as trainers want them: signals row-major, grades, and the sizes of the openings' groups.</summary>
internal sealed record TrainingRows(float[] Signals, int[] Grades, int[] Groups)
{
    /// <summary>Rows of one opening must stand together: shuffled groups train silently and badly.</summary>
    /// <exception cref="ArgumentException">They do not, or a row is not made of these signals.</exception>
    public static TrainingRows Of(IReadOnlyList<GradedExample> examples, Func<Grades, int?> question)
    {
        var (grades, groups, seen) = (new List<int>(), new List<int>(), new HashSet<Guid>());
        var signals = new List<float>(examples.Count * SignalSet.Current.Count);
        var current = default(Guid?);
        foreach (var example in examples)
        {
            if (example.Signals.Length != SignalSet.Current.Count || !example.Signals.All(float.IsFinite))
            {
                throw new ArgumentException($"The example of opening {example.OpeningId} does not hold {SignalSet.Current.Count} finite signals.", nameof(examples));
            }

            if (current != example.OpeningId)
            {
                if (!seen.Add(example.OpeningId)) throw new ArgumentException($"The examples of opening {example.OpeningId} do not stand together.", nameof(examples));
                current = example.OpeningId;
                groups.Add(0);
            }

            if (question(example.Grades) is not { } grade) continue;
            grades.Add(grade);
            signals.AddRange(example.Signals);
            groups[^1]++;
        }

        return new TrainingRows([.. signals], [.. grades], [.. groups.Where(size => size > 0)]);
    }

    /// <summary>Grade 1 for a yes, 0 for a no; without the rows that say neither.</summary>
    public TrainingRows Answers(Func<int, bool?> isYes)
    {
        var (grades, groups, signals) = (new List<int>(), new List<int>(), new List<float>());
        for (int group = 0, start = 0; group < Groups.Length; start += Groups[group++])
        {
            var before = grades.Count;
            for (var row = start; row < start + Groups[group]; row++)
            {
                if (isYes(Grades[row]) is not { } yes) continue;
                grades.Add(yes ? 1 : 0);
                signals.AddRange(Row(row));
            }

            if (grades.Count > before) groups.Add(grades.Count - before);
        }

        return new TrainingRows([.. signals], [.. grades], [.. groups]);
    }

    public ReadOnlySpan<float> Row(int row) => Signals.AsSpan(row * SignalSet.Current.Count, SignalSet.Current.Count);

    /// <summary>Every n-th group, or all others.</summary>
    public TrainingRows Fold(int fold, int folds, bool inside)
    {
        var (grades, groups, signals) = (new List<int>(), new List<int>(), new List<float>());
        for (int group = 0, start = 0; group < Groups.Length; start += Groups[group++])
        {
            if ((group % folds == fold) != inside) continue;
            groups.Add(Groups[group]);
            grades.AddRange(Grades.AsSpan(start, Groups[group]));
            signals.AddRange(Signals.AsSpan(start * SignalSet.Current.Count, Groups[group] * SignalSet.Current.Count));
        }

        return new TrainingRows([.. signals], [.. grades], [.. groups]);
    }
}
