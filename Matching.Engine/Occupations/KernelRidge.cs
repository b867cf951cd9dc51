namespace Matching.Engine.Occupations;

/// <summary>
/// Kernel ridge regression (Saunders, Gammerman and Vovk, ICML 1998) of "is it this occupation?", 1 or 0, on titles: weights = (K + λI)⁻¹ Y. A
/// title counts the less for its occupation the more near titles of others there are, which nearest neighbours do not know. Solved by
/// conjugate gradients, a block of occupations at a time: the inverse of 12 000 × 12 000 would take half a gigabyte.
/// </summary>
internal static class KernelRidge
{
    private const float Lambda = 0.4f;
    private const int MostIterations = 60;
    private const double Enough = 1e-3; // of the squared length of Y

    public static RidgeWeights Fit(TitleSimilarity titles, int occupations)
    {
        var kernel = new Kernel(titles);
        var blocks = new List<RidgeWeights.Entry>[(occupations + Kernel.Width - 1) / Kernel.Width];
        Parallel.For(0, blocks.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, block =>
            blocks[block] = RidgeWeights.Kept(Solve(kernel, titles.Titles, block * Kernel.Width), block * Kernel.Width));
        return RidgeWeights.Of(kernel.Size, blocks);
    }

    private static float[] Solve(Kernel kernel, Title[] titles, int firstOccupation)
    {
        var solution = new float[kernel.Size * Kernel.Width];
        var residual = new float[solution.Length];
        for (var title = 0; title < titles.Length; title++)
        {
            if (titles[title].Occupation - firstOccupation is >= 0 and < Kernel.Width and var column)
                residual[title * Kernel.Width + column] = 1;
        }

        var direction = residual.ToArray();
        var product = new float[solution.Length];
        var squares = Products(residual, residual);
        var end = squares.Select(s => s * Enough).ToArray();
        for (var i = 0; i < MostIterations && squares.Zip(end).Any(s => s.First > s.Second); i++)
        {
            kernel.Multiply(direction, product, Lambda);
            var curvature = Products(direction, product);
            var step = Quotients(squares, curvature);
            for (var at = 0; at < solution.Length; at++)
            {
                solution[at] += step[at % Kernel.Width] * direction[at];
                residual[at] -= step[at % Kernel.Width] * product[at];
            }

            var next = Products(residual, residual);
            var turn = Quotients(next, squares);
            for (var at = 0; at < direction.Length; at++)
                direction[at] = residual[at] + turn[at % Kernel.Width] * direction[at];
            squares = next;
        }

        return solution;
    }

    private static double[] Products(float[] left, float[] right)
    {
        var sums = new double[Kernel.Width];
        for (var at = 0; at < left.Length; at++)
            sums[at % Kernel.Width] += (double)left[at] * right[at];
        return sums;
    }

    private static float[] Quotients(double[] numerators, double[] denominators) =>
        [.. numerators.Zip(denominators, (n, d) => d > 0 ? (float)(n / d) : 0)];
}
