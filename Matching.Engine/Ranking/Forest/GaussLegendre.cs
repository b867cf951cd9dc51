namespace Matching.Engine.Ranking.Forest;

/// <summary>Gauss–Legendre quadrature on 0..1: <c>n</c> points integrate polynomials up to degree 2<c>n</c> − 1 exactly, to rounding.</summary>
/// <remarks>Roots of the Legendre polynomial by Newton's method from Tricomi's estimate; Abramowitz and Stegun, 25.4.29 and 22.16.6.</remarks>
internal static class GaussLegendre
{
    private const int MostSteps = 100;

    /// <param name="points">At least 1.</param>
    /// <returns>Points strictly inside 0..1, descending, and their weights, which add up to 1.</returns>
    public static (double[] Points, double[] Weights) Of(int points)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        var (at, weights) = (new double[points], new double[points]);
        for (var i = 0; i < points; i++)
        {
            var x = Math.Cos(Math.PI * (i + 0.75) / (points + 0.5));
            var slope = 0.0;
            for (var (step, moved) = (0, 1.0); Math.Abs(moved) > 1e-16 && step < MostSteps; step++)
            {
                (var value, slope) = Legendre(points, x);
                moved = value / slope;
                x -= moved;
            }

            (at[i], weights[i]) = ((1 + x) / 2, 1 / ((1 - x * x) * slope * slope));
        }

        return (at, weights);
    }

    private static (double Value, double Slope) Legendre(int degree, double x)
    {
        var (before, value) = (0.0, 1.0);
        for (var k = 1; k <= degree; k++) (before, value) = (value, ((2 * k - 1) * x * value - (k - 1) * before) / k);
        return (value, degree * (x * value - before) / (x * x - 1));
    }
}
