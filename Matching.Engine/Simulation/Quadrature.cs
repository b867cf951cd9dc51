namespace Matching.Engine.Simulation;

/// <summary>Gauss–Hermite nodes and weights for a mean over the standard normal distribution.</summary>
internal static class Quadrature
{
    public static readonly (double Node, double Weight)[] Three = [(-1.7320508075688772, 1 / 6.0), (0, 2 / 3.0), (1.7320508075688772, 1 / 6.0)];

    public static readonly (double Node, double Weight)[] Seven =
    [
        (-3.750439717725742, 5.482688559722e-4), (-2.366759410734541, 3.075712396758651e-2), (-1.154405394739968, 0.2401231786050127),
        (0, 0.4571428571428571),
        (1.154405394739968, 0.2401231786050127), (2.366759410734541, 3.075712396758651e-2), (3.750439717725742, 5.482688559722e-4),
    ];
}
