using Matching.Engine.Signals;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Matching.Engine.Training;

/// <summary>Examples as ML.NET wants them.</summary>
internal static class TrainingRows
{
    public const string Group = nameof(Row.Opening);
    public const string Features = nameof(Row.Signals);
    public const string Label = nameof(Row.Grade);

    /// <summary>Rows of one opening must stand together: shuffled groups train silently and badly.</summary>
    /// <exception cref="ArgumentException">They do not, or a row is not made of these signals.</exception>
    public static IDataView Of(MLContext context, IReadOnlyList<GradedExample> examples)
    {
        var rows = new List<Row>(examples.Count);
        var seen = new HashSet<Guid>();
        foreach (var example in examples)
        {
            if (example.Signals.Length != SignalSet.Current.Count || !example.Signals.All(float.IsFinite))
            {
                throw new ArgumentException($"The example of opening {example.OpeningId} does not hold {SignalSet.Current.Count} finite signals.", nameof(examples));
            }

            if (rows.Count == 0 || examples[rows.Count - 1].OpeningId != example.OpeningId)
            {
                if (!seen.Add(example.OpeningId)) throw new ArgumentException($"The examples of opening {example.OpeningId} do not stand together.", nameof(examples));
            }

            rows.Add(new Row { Opening = (uint)seen.Count, Grade = example.Grade, Signals = example.Signals });
        }

        var schema = SchemaDefinition.Create(typeof(Row));
        schema[Group].ColumnType = new KeyDataViewType(typeof(uint), seen.Count);
        schema[Features].ColumnType = new VectorDataViewType(NumberDataViewType.Single, SignalSet.Current.Count);
        return context.Data.LoadFromEnumerable(rows, schema);
    }

    private sealed class Row
    {
        public uint Opening { get; set; }

        public float Grade { get; set; }

        public float[] Signals { get; set; } = [];
    }
}
