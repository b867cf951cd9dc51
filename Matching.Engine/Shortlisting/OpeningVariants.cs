using Matching.Engine.Domain;
using Matching.Engine.Words;

namespace Matching.Engine.Shortlisting;

/// <summary>The same opening with one demand less: whoever passes it and not the opening lacks just that.</summary>
internal static class OpeningVariants
{
    /// <summary>Hours a week that may be talked about, beyond the tolerance of the hard requirement.</summary>
    public const int HoursMoved = 3;

    /// <summary>Contracts that a company could offer instead.</summary>
    private static readonly (string Contract, string Words)[] Contracts = [(Contract.Cdi, "En CDI"), (Contract.Cdd, "En CDD"), (Contract.Temp, "En intérim")];

    private static readonly Dictionary<string, string> WithoutSchedule = new()
    {
        [Schedule.Day] = "Sans horaires de journée",
        [Schedule.Early] = "Sans prise de poste tôt le matin",
        [Schedule.Evening] = "Sans travail le soir",
        [Schedule.Night] = "Sans travail de nuit",
        [Schedule.Weekend] = "Sans travail le week-end",
        [Schedule.Shifts] = "Sans horaires en équipes",
    };

    /// <param name="failedOnly">Whether anybody fails that requirement and nothing else: others need no look.</param>
    public static IEnumerable<(string Code, string Words, OpeningToRank Opening)> Of(OpeningToRank opening, Func<HardFailures, bool> failedOnly) =>
        Asked(opening, failedOnly).Concat(failedOnly(HardFailures.Hours) ? Hours(opening) : []).Concat(failedOnly(HardFailures.Contract) ? OtherContracts(opening) : []);

    private static IEnumerable<(string, string, OpeningToRank)> Asked(OpeningToRank opening, Func<HardFailures, bool> failedOnly)
    {
        var authorisations = LegalAuthorisations.AskedBy(opening.OccupationCode, opening.Requirements);
        foreach (var asked in opening.Requirements.Where(r => r.Required && r.Code.Length > 0))
        {
            var others = opening.Requirements.Where(r => r != asked).ToList();
            switch (asked.Kind)
            {
                case RequirementKind.Licence when failedOnly(HardFailures.Licence):
                    yield return ($"licence:{asked.Code}", $"Avec le permis {asked.Code}, ou sans l’exiger", opening with { Requirements = others });
                    break;
                case RequirementKind.Certificate when failedOnly(HardFailures.Certificate) && !authorisations.Any(a => a.Code == asked.Code):
                    yield return ($"certificate:{asked.Code}", $"Avec «\u00A0{asked.Label}\u00A0», ou sans l’exiger", opening with { Requirements = others });
                    break;
                case RequirementKind.Language when failedOnly(HardFailures.Language) && LanguageLevel.Rank(asked.Level) > 1:
                    var level = LanguageLevel.All[LanguageLevel.Rank(asked.Level) - 2];
                    yield return ($"language:{asked.Code}", $"Si le niveau {level} suffisait en {asked.Label.ToLower(French.Culture)}", opening with { Requirements = [.. others, asked with { Level = level }] });
                    break;
            }
        }
    }

    private static IEnumerable<(string, string, OpeningToRank)> Hours(OpeningToRank opening)
    {
        foreach (var schedule in opening.Schedules.Where(_ => opening.Schedules.Count > 1))
            yield return ($"schedule:{schedule}", WithoutSchedule[schedule], Without(opening, schedule, [.. opening.Schedules.Where(s => s != schedule)]));
        if (opening.Schedules is [var only] && only != Schedule.Day)
            yield return ($"schedule:{only}", WithoutSchedule[only], Without(opening, only, [Schedule.Day]));
        if (opening.HoursPerWeek is not { } hours) yield break;
        yield return ("hours:less", $"Avec {HoursMoved} heures de moins par semaine", opening with { HoursPerWeek = hours - HoursMoved });
        yield return ("hours:more", $"Avec {HoursMoved} heures de plus par semaine", opening with { HoursPerWeek = hours + HoursMoved });
    }

    /// <summary>The hours that made the schedule go with it.</summary>
    private static OpeningToRank Without(OpeningToRank opening, string schedule, string[] others) => opening with
    {
        Schedules = others,
        StartsAt = schedule is Schedule.Early or Schedule.Night or Schedule.Shifts ? null : opening.StartsAt,
        EndsAt = schedule is Schedule.Evening or Schedule.Night or Schedule.Shifts ? null : opening.EndsAt,
    };

    private static IEnumerable<(string, string, OpeningToRank)> OtherContracts(OpeningToRank opening) =>
        Contracts.Where(c => c.Contract != opening.Contract).Select(c => ($"contract:{c.Contract}", c.Words, opening with { Contract = c.Contract }));
}
