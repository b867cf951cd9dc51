namespace Matching.Engine.Simulation;

/// <summary>Chances of the decisions about a pair whose log-odds of wanting and getting are known, taste included.</summary>
internal static class Choice
{
    /// <summary>Deviation of the counsellor's own noise.</summary>
    public const double NoiseDeviation = 0.4;

    /// <summary>Share of meetings that lead to an immersion, which doubles the odds of a hire.</summary>
    public const double ImmersionShare = 0.07;

    public static double Validated(double wants, double gets, double noise) => Truth.Probability(0.6 + 0.55 * wants + 0.55 * gets + noise);

    public static double Accepted(double wants) => Truth.Probability(0.2 + 1.1 * wants);

    public static double Met(double gets) => Truth.Probability(0.6 + 0.8 * gets);

    /// <summary>After the meeting.</summary>
    public static double Hired(double gets, bool fromImmersion) => Truth.Probability(-2.2 + 1.1 * gets + (fromImmersion ? Math.Log(2) : 0));

    /// <summary>Three uniform draws, brought to mean 0 and <see cref="NoiseDeviation"/>.</summary>
    public static double Noise(Random random) =>
        NoiseDeviation * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2;
}
