using System.Globalization;
using System.Text;
using static Matching.Engine.Training.Native.LightGbmLibrary;

namespace Matching.Engine.Training.Native;

/// <summary>A LightGBM model: trained here, or read from its text. Not for several threads at once.</summary>
/// <remarks>Rows are row-major floats; none of them NaN: the library and ML.NET disagree on it where training had none.</remarks>
internal sealed class LightGbmBooster : IDisposable
{
    /// <summary>C_API_PREDICT_RAW_SCORE.</summary>
    private const int RawScore = 1;

    /// <summary>C_API_PREDICT_CONTRIB.</summary>
    private const int Contribution = 3;

    private readonly BoosterHandle handle;

    private LightGbmBooster(nint booster) => handle = new BoosterHandle(booster);

    /// <param name="rows">Row-major, <c>labels.Length × columns</c>.</param>
    /// <param name="columns">Signals.</param>
    /// <param name="labels">One per row.</param>
    /// <param name="groups">Sizes of the groups in their order; their sum is the number of rows.</param>
    /// <param name="parameters">LightGBM's own names.</param>
    /// <param name="trees">At most so many: it stops where no split is worth it.</param>
    /// <exception cref="LightGbmException">The library refuses the data or the parameters.</exception>
    public static LightGbmBooster Train(
        float[] rows, int columns, float[] labels, int[] groups, IReadOnlyDictionary<string, string> parameters, int trees)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows.Length, labels.Length * columns);
        var text = Text(parameters);
        Check(CreateDataset(rows, FloatType, labels.Length, columns, isRowMajor: 1, text, reference: 0, out var created));
        using var dataset = new DatasetHandle(created);
        Check(SetLabels(created, "label", labels, labels.Length, FloatType));
        Check(SetGroups(created, "group", groups, groups.Length, IntType));
        Check(CreateBooster(created, text, out var trained));
        var booster = new LightGbmBooster(trained);
        for (var tree = 0; tree < trees; tree++)
        {
            Check(Update(trained, out var isFinished));
            if (isFinished != 0) break;
        }

        return booster;
    }

    /// <param name="text">As <see cref="ToText"/> gives it.</param>
    /// <exception cref="LightGbmException">It is no model.</exception>
    public static LightGbmBooster Load(string text)
    {
        Check(LoadFromString(text, out _, out var loaded));
        return new LightGbmBooster(loaded);
    }

    /// <summary>LightGBM's text format: all numbers with 17 digits, so exact.</summary>
    public string ToText()
    {
        var bytes = new byte[1 << 16];
        Check(SaveToString(handle.DangerousGetHandle(), 0, -1, 0, bytes.Length, out var needed, bytes));
        if (needed > bytes.Length)
        {
            bytes = new byte[needed];
            Check(SaveToString(handle.DangerousGetHandle(), 0, -1, 0, bytes.Length, out needed, bytes));
        }

        return Encoding.UTF8.GetString(bytes, 0, (int)needed - 1);
    }

    /// <summary>Raw scores, one per row, in double precision.</summary>
    public double[] Scores(float[] rows, int columns) => Predicted(rows, columns, RawScore, rows.Length / columns);

    /// <summary>TreeSHAP contributions: per row one number per signal, then the expected score.</summary>
    public double[] Contributions(float[] rows, int columns) => Predicted(rows, columns, Contribution, rows.Length / columns * (columns + 1));

    public void Dispose() => handle.Dispose();

    private double[] Predicted(float[] rows, int columns, int kind, int length)
    {
        var result = new double[length];
        Check(Predict(handle.DangerousGetHandle(), rows, FloatType, rows.Length / columns, columns, isRowMajor: 1, kind, 0, -1, "num_threads=1", out _, result));
        GC.KeepAlive(this);
        return result;
    }

    private static string Text(IReadOnlyDictionary<string, string> parameters) =>
        string.Join(' ', parameters.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Key}={p.Value}")));
}
