using System.Numerics.Tensors;

namespace Matching.Engine.Occupations;

/// <summary>
/// Learns word vectors from which words are said of which occupations, in two ways that err differently: latent semantic analysis of TF-IDF
/// (Deerwester et al., JASIS 1990), and the singular vectors of positive pointwise mutual information with smoothed contexts
/// (Levy, Goldberg and Dagan, TACL 2015).
/// </summary>
internal static class WordVectorTraining
{
    private const int LatentDimensions = 100;
    private const int InformationDimensions = 100;
    private const float ContextSmoothing = 0.75f;

    public static WordVectors Train(IReadOnlyList<OccupationText> occupations, float latentWeight, float informationWeight)
    {
        var counts = new WordCounts(occupations);
        var (latent, latentDimensions) = Project(TfIdf(counts), counts.Rarity.Length, LatentDimensions, _ => 1);
        // Half of the singular value on the words' side: its square root once over.
        var (information, informationDimensions) = Project(
            PositiveInformation(counts), counts.Rarity.Length, InformationDimensions, eigenvalue => eigenvalue > 0 ? MathF.Pow(eigenvalue, -0.25f) : 0);
        for (var word = 0; word < counts.Rarity.Length; word++)
        {
            var row = information.AsSpan(word * informationDimensions, informationDimensions);
            TensorPrimitives.Multiply(row, counts.Rarity[word], row);
        }

        return WordVectors.Of(counts.Words, [(latentDimensions, latentWeight), (informationDimensions, informationWeight)], [latent, information]);
    }

    private static (int Word, float Value)[][] TfIdf(WordCounts counts)
    {
        var columns = counts.ByOccupation.Select(c => c.Select(w => (w.Word, Value: counts.Rarity[w.Word] * MathF.Log(1 + w.Times))).ToArray()).ToArray();
        foreach (var column in columns)
        {
            var length = MathF.Sqrt(column.Sum(w => w.Value * w.Value));
            for (var i = 0; i < column.Length; i++)
                column[i].Value /= length;
        }

        return columns;
    }

    private static (int Word, float Value)[][] PositiveInformation(WordCounts counts)
    {
        var ofWord = new double[counts.Rarity.Length];
        foreach (var (word, times) in counts.ByOccupation.SelectMany(c => c))
            ofWord[word] += times;
        var smoothed = counts.ByOccupation.Select(c => Math.Pow(c.Sum(w => (double)w.Times), ContextSmoothing)).ToArray();
        var all = smoothed.Sum();
        return
        [
            .. counts.ByOccupation.Select((column, occupation) => column
                .Select(w => (w.Word, Value: (float)Math.Log(w.Times / (ofWord[w.Word] * smoothed[occupation] / all))))
                .Where(w => w.Value > 0)
                .ToArray()),
        ];
    }

    /// <summary>The words' coordinates on the leading right singular vectors of the words × occupations matrix, each vector scaled.</summary>
    private static (float[] Rows, int Dimensions) Project((int Word, float Value)[][] columns, int words, int count, Func<float, float> scaled)
    {
        var (vectors, values) = LeadingEigenvectors.Of(Products(columns, words), columns.Length, count);
        var rows = new float[words * vectors.Length];
        for (var v = 0; v < vectors.Length; v++)
        {
            var scale = scaled(values[v]);
            for (var occupation = 0; occupation < columns.Length; occupation++)
            {
                var coordinate = vectors[v][occupation] * scale;
                foreach (var (word, value) in columns[occupation])
                    rows[word * vectors.Length + v] += value * coordinate;
            }
        }

        return (rows, vectors.Length);
    }

    // Inner products of the columns: occupations × occupations.
    private static float[] Products((int Word, float Value)[][] columns, int words)
    {
        var products = new float[columns.Length * columns.Length];
        Parallel.For(0, columns.Length, () => new float[words], (a, _, dense) =>
        {
            foreach (var (word, value) in columns[a])
                dense[word] = value;
            for (var b = 0; b < columns.Length; b++)
            {
                var sum = 0f;
                foreach (var (word, value) in columns[b])
                    sum += value * dense[word];
                products[a * columns.Length + b] = sum;
            }

            foreach (var (word, _) in columns[a])
                dense[word] = 0;
            return dense;
        }, _ => { });
        return products;
    }
}
