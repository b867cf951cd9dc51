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

    /// <param name="words">Already learned. What is found near by them, and the kernel, are gone before the weights are brought together.</param>
    public static RidgeWeights Fit(Title[] titles, WordVectors words, int occupations) => RidgeWeights.Of(titles.Length, Solve(Near(titles, words), titles, occupations));

    // A method of its own: what only the kernel is made from must not stay while equations are solved.
    private static Kernel Near(Title[] titles, WordVectors words) => new(new TitleSimilarity(titles, words));

    private static RidgeWeights.Block[] Solve(Kernel kernel, Title[] titles, int occupations)
    {
        var blocks = new RidgeWeights.Block[(occupations + Kernel.Width - 1) / Kernel.Width];
        Parallel.For(
            0, blocks.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, () => new Workspace(kernel.Size * Kernel.Width),
            (block, _, workspace) =>
            {
                Solve(kernel, titles, block * Kernel.Width, workspace);
                blocks[block] = RidgeWeights.Block.Of(workspace.Solution, block * Kernel.Width);
                return workspace;
            }, _ => { });
        return blocks;
    }

    private static void Solve(Kernel kernel, Title[] titles, int firstOccupation, Workspace workspace)
    {
        var (solution, residual, direction, product) = workspace;
        Array.Clear(solution);
        Array.Clear(residual);
        for (var title = 0; title < titles.Length; title++)
        {
            if (titles[title].Occupation - firstOccupation is >= 0 and < Kernel.Width and var column)
                residual[title * Kernel.Width + column] = 1;
        }

        residual.CopyTo(direction, 0);
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

    // One a thread: blocks would otherwise leave hundreds of megabytes behind.
    private sealed record Workspace(float[] Solution, float[] Residual, float[] Direction, float[] Product)
    {
        public Workspace(int length)
            : this(new float[length], new float[length], new float[length], new float[length])
        {
        }
    }
}
