using System.Numerics.Tensors;

namespace Matching.Engine.Occupations;

/// <summary>
/// Where each stem lies in spaces of meaning. A text's vector is the sum of its words' vectors, space by space brought to the length √weight:
/// the inner product of two texts is then the weighted mean of their cosines. Values are kept in a byte, with one step a word and space.
/// </summary>
/// <param name="words">The stems, each once.</param>
/// <param name="spaces">The dimensions of each space, and what its cosine weighs.</param>
/// <param name="values">Word after word, space after space.</param>
/// <param name="steps">What 1 in <paramref name="values"/> is worth; word after word, one a space.</param>
internal sealed class WordVectors(string[] words, (int Dimensions, float Weight)[] spaces, sbyte[] values, float[] steps)
{
    private const float Most = sbyte.MaxValue;

    private readonly Dictionary<string, int> numbers = words.Select((word, number) => (word, number))
        .ToDictionary(w => w.word, w => w.number, StringComparer.Ordinal);

    public IReadOnlyList<string> Words => words;

    public (int Dimensions, float Weight)[] Spaces => spaces;

    public sbyte[] Values => values;

    public float[] Steps => steps;

    public int Dimensions { get; } = spaces.Sum(s => s.Dimensions);

    /// <param name="whole">By space, word after word: rows of that space's dimensions.</param>
    public static WordVectors Of(string[] words, (int Dimensions, float Weight)[] spaces, float[][] whole)
    {
        var dimensions = spaces.Sum(s => s.Dimensions);
        var values = new sbyte[words.Length * dimensions];
        var steps = new float[words.Length * spaces.Length];
        var from = 0;
        for (var space = 0; space < spaces.Length; from += spaces[space++].Dimensions)
        {
            for (var word = 0; word < words.Length; word++)
            {
                var row = whole[space].AsSpan(word * spaces[space].Dimensions, spaces[space].Dimensions);
                var step = MathF.Abs(TensorPrimitives.MaxMagnitude<float>(row)) / Most;
                steps[word * spaces.Length + space] = step;
                for (var i = 0; step > 0 && i < row.Length; i++)
                    values[word * dimensions + from + i] = (sbyte)MathF.Round(row[i] / step);
            }
        }

        return new(words, spaces, values, steps);
    }

    /// <summary>Fills <paramref name="vector"/>, of <see cref="Dimensions"/>; zero when no word is known.</summary>
    public void Embed(string text, Span<float> vector)
    {
        vector.Clear();
        foreach (var stem in Stems.Of(text))
        {
            if (numbers.TryGetValue(stem, out var word))
                Add(word, vector);
        }

        foreach (var (dimensions, weight) in spaces)
        {
            var part = vector[..dimensions];
            var length = TensorPrimitives.Norm<float>(part);
            if (length > 0)
                TensorPrimitives.Multiply(part, MathF.Sqrt(weight) / length, part);
            vector = vector[dimensions..];
        }
    }

    private void Add(int word, Span<float> vector)
    {
        var at = 0;
        var from = word * Dimensions;
        for (var space = 0; space < spaces.Length; space++)
        {
            var step = steps[word * spaces.Length + space];
            for (var end = at + spaces[space].Dimensions; at < end; at++)
                vector[at] += step * values[from + at];
        }
    }
}
