using System.Numerics.Tensors;

namespace Matching.Engine.Occupations;

/// <summary>
/// The leading eigenvectors of a symmetric positive matrix by orthogonal iteration (Golub and Van Loan, Matrix Computations, 8.2),
/// from a fixed start: the same matrix gives the same vectors. The last of them are approximate, which costs little where only the
/// space that they span matters.
/// </summary>
internal static class LeadingEigenvectors
{
    private const int Iterations = 20;
    private const int Seed = 1;
    private const float Nothing = 1e-6f;

    /// <param name="matrix">Row after row, <paramref name="size"/> × <paramref name="size"/>.</param>
    /// <returns>At most <paramref name="count"/> vectors of length 1 (or 0 beyond the rank), largest value first, and their values.</returns>
    public static (float[][] Vectors, float[] Values) Of(float[] matrix, int size, int count)
    {
        var random = new Random(Seed);
        var vectors = Enumerable.Range(0, Math.Min(count, size))
            .Select(_ => Enumerable.Range(0, size).Select(_ => (float)random.NextDouble() - 0.5f).ToArray())
            .ToArray();
        var values = new float[vectors.Length];
        Orthonormalise(vectors, values);
        for (var i = 0; i < Iterations; i++)
        {
            Parallel.For(0, vectors.Length, v => vectors[v] = Product(matrix, size, vectors[v]));
            Orthonormalise(vectors, values);
        }

        return (vectors, values);
    }

    private static float[] Product(float[] matrix, int size, float[] vector)
    {
        var product = new float[size];
        for (var row = 0; row < size; row++)
            product[row] = TensorPrimitives.Dot(matrix.AsSpan(row * size, size), vector);
        return product;
    }

    // Modified Gram-Schmidt; what is left of a vector's length is its value.
    private static void Orthonormalise(float[][] vectors, float[] values)
    {
        for (var v = 0; v < vectors.Length; v++)
        {
            var whole = TensorPrimitives.Norm<float>(vectors[v]);
            for (var before = 0; before < v; before++)
                TensorPrimitives.MultiplyAdd(vectors[before], -TensorPrimitives.Dot<float>(vectors[before], vectors[v]), vectors[v], vectors[v]);
            values[v] = TensorPrimitives.Norm<float>(vectors[v]);
            if (values[v] <= Nothing * Math.Max(1, whole))
                values[v] = 0;
            TensorPrimitives.Multiply(vectors[v], values[v] == 0 ? 0 : 1 / values[v], vectors[v]);
        }
    }
}
