using Matching.Engine.Domain;
using Matching.Engine.Signals;

namespace Matching.Engine.Simulation;

/// <summary>What weighs most against a pair, as the reasons of candidates and companies name it.</summary>
/// <param name="Worst">A candidate's reason.</param>
/// <param name="Company">A company's reason.</param>
internal readonly record struct Deficits(string Worst, string Company)
{
    public static Deficits Of(OpeningToRank opening, in PairFacts f)
    {
        (string Reason, double Weight)[] wants =
        [
            ("too_far", 2.4 * Math.Max(0, f.TravelMinutes / (double)Math.Max(1, f.TravelLimit) - 0.5)),
            ("hours", 0.12 * Math.Abs(f.HoursOutside) + (Truth.WithoutCarAtOddHours(opening, f) ? 0.8 : 0)),
            ("pay", f.PayUnknown ? 0 : 0.4 * Math.Clamp(-f.PayMargin, 0, 2)),
            ("not_my_job", 2.6 * (1 - Math.Pow(f.WantedCloseness, 3))),
        ];
        var asked = Math.Max(opening.ExperienceMonths ?? 0, 12);
        var experience = 1.9 * (1 - Math.Sqrt(Math.Min(1, f.RelevantMonths / asked)));
        var skills = f.SkillsAsked == 0 ? 0.4 : 1.3 * (1 - f.SkillsHeld / (double)f.SkillsAsked);
        return new Deficits(wants.MaxBy(w => w.Weight).Reason, experience > skills ? "experience" : "skills");
    }
}
