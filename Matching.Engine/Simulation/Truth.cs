using Matching.Engine.Domain;
using Matching.Engine.Ranking;
using Matching.Engine.Signals;

namespace Matching.Engine.Simulation;

/// <summary>The known truth of the simulated market: log-odds of wanting and of getting a job, as the ADR on the simulator fixes them.</summary>
internal static class Truth
{
    public const double TasteDeviation = 0.6;

    public static double Wants(OpeningToRank opening, in PairFacts f)
    {
        var odds = -0.9 + 2.6 * Math.Pow(f.WantedCloseness, 3) + (f.FirstWishCloseness >= 1 ? 0.5 : 0);
        odds -= 2.4 * Math.Max(0, f.TravelMinutes / (double)Math.Max(1, f.TravelLimit) - 0.5);
        if (WithoutCarAtOddHours(opening, f)) odds -= 0.8;
        odds += opening.Contract == Contract.Cdi ? (f.ContractWanted == 1 ? 0.7 : 0) : opening.ContractMonths >= 6 ? 0 : -0.5;
        if (!f.PayUnknown) odds += 0.4 * Math.Clamp(f.PayMargin, -2, 2);
        return odds - 0.12 * Math.Abs(f.HoursOutside);
    }

    public static double Gets(OpeningToRank opening, in PairFacts f)
    {
        var odds = -1.2 + 1.9 * Math.Sqrt(Math.Min(1, f.RelevantMonths / Math.Max(opening.ExperienceMonths ?? 0, 12)));
        if (f.ExactMonths > 0) odds += 0.9;
        if (f.SkillsAsked > 0) odds += 1.3 * f.SkillsHeld / f.SkillsAsked;
        if (f.CertificatesAsked > f.CertificatesMissing + f.CertificatesWishedMissing) odds += 0.5;
        odds -= 0.8 * f.CertificatesWishedMissing + 0.5 * f.LicencesWishedMissing + 0.35 * f.LanguageWishedGap;
        odds -= f.EducationMargin < 0 ? -0.4 * f.EducationMargin : f.EducationMargin >= 2 ? 0.3 : 0;
        if (opening is { ExperienceRequired: true, ExperienceMonths: { } asked }) odds -= 0.05 * Math.Max(0, asked - f.RelevantMonths);
        return odds - 0.01 * Math.Min(60, f.DaysLate) + 0.3 * Math.Log2(opening.Positions);
    }

    /// <summary>What nobody observes: normal, drawn once for the pair and the question.</summary>
    public static double Taste(long seed, Guid opening, Guid resident, int question)
    {
        var u = SeededDraw.Uniform(seed, opening, resident, 100 + 2 * question);
        var v = SeededDraw.Uniform(seed, opening, resident, 101 + 2 * question);
        return TasteDeviation * Math.Sqrt(-2 * Math.Log(1 - u)) * Math.Cos(2 * Math.PI * v);
    }

    public static double Probability(double odds) => 1 / (1 + Math.Exp(-odds));

    public static bool WithoutCarAtOddHours(OpeningToRank opening, in PairFacts f) =>
        opening.Schedules.Any(s => s != Schedule.Day)
        && !(f.TravelModeIndex >= 0 && TravelMode.All[f.TravelModeIndex] == TravelMode.Car && f.TravelMinutes <= f.TravelLimit);
}
