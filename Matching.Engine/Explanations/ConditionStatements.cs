using Matching.Engine.Domain;
using static Matching.Engine.Words.French;

namespace Matching.Engine.Explanations;

/// <summary>Hours, contract, pay, education and availability in words.</summary>
internal static class ConditionStatements
{
    public static IEnumerable<Statement> Of(PairInWords pair) => [.. Schedules(pair), .. WeeklyHours(pair), .. ContractAndPay(pair), .. Rest(pair)];

    private static IEnumerable<Statement> Schedules(PairInWords pair)
    {
        if (pair.Facts.SchedulesUnknown) yield break;
        string[] signals = ["schedules_covered", "schedules_refused", "atypical_schedules"];
        var refused = pair.Opening.Schedules.Except(pair.Resident.SchedulesAccepted).Select(Name).ToList();
        yield return refused.Count == 0
            ? new("hours", true, $"Horaires acceptés{Space}: {string.Join(", ", pair.Opening.Schedules.Select(Name))}", "Accepte les horaires du poste", signals)
            : new("hours", false, $"Horaires non acceptés{Space}: {string.Join(", ", refused)}", null, signals);
    }

    private static IEnumerable<Statement> WeeklyHours(PairInWords pair)
    {
        if (pair.Facts.HoursUnknown) yield break;
        string[] signals = ["hours_below_wish", "hours_above_wish"];
        var offered = $"{Hours((decimal)pair.Opening.HoursPerWeek!.Value)} par semaine";
        yield return pair.Facts.HoursOutside switch
        {
            0 => new("hours_per_week", true, $"{offered}{Space}: durée souhaitée", "Souhaite cette durée de travail", signals),
            < 0 => new("hours_per_week", false, $"{offered}{Space}: la personne souhaite au moins {Hours((decimal)pair.Resident.HoursMin!.Value)}", null, signals),
            _ => new("hours_per_week", false, $"{offered}{Space}: la personne souhaite au plus {Hours((decimal)pair.Resident.HoursMax!.Value)}", null, signals),
        };
    }

    private static IEnumerable<Statement> ContractAndPay(PairInWords pair)
    {
        var contract = ContractName(pair.Opening.Contract);
        if (pair.Facts.ContractWanted >= 0)
        {
            var wanted = pair.Facts.ContractWanted == 1;
            yield return new("contract", wanted, $"{contract}{Space}: contrat {(wanted ? "souhaité" : "non souhaité")}",
                wanted ? "Souhaite ce type de contrat" : null, ["contract_wanted", "contract_stability"]);
        }

        if (pair.Facts.PayUnknown) yield break;
        var pay = $"{Money((decimal)pair.Opening.PayPerHour!.Value)} brut de l’heure";
        yield return pair.Facts.PayMargin >= 0
            ? new("pay", true, $"{pay}{Space}: au moins le salaire souhaité", null, ["pay_margin", "pay_offered"])
            : new("pay", false, $"{pay}{Space}: la personne souhaite {Money((decimal)pair.Resident.PayPerHourWanted!.Value)}", null, ["pay_margin", "pay_offered"]);
    }

    private static IEnumerable<Statement> Rest(PairInWords pair)
    {
        if (!pair.Facts.EducationUnknown)
        {
            var fits = pair.Facts.EducationMargin >= 0;
            yield return new("education", fits, $"Niveau {pair.Opening.EducationLevel} demandé{Space}: niveau {pair.Resident.EducationLevel}",
                fits ? "A le niveau de formation demandé" : null, ["education_margin"], Asked: true);
        }

        yield return pair.Facts.DaysLate == 0
            ? new("availability", true, "Disponible pour le début du contrat", "Disponible pour le début du contrat", ["days_late"])
            : new("availability", false, $"Disponible {Count(pair.Facts.DaysLate, "jour")} après le début du contrat", null, ["days_late"]);
    }

    private static string Name(string schedule) => schedule switch
    {
        Schedule.Day => "journée",
        Schedule.Early => "tôt le matin",
        Schedule.Evening => "soir",
        Schedule.Night => "nuit",
        Schedule.Weekend => "week-end",
        Schedule.Shifts => "équipes alternées",
        _ => schedule,
    };

    private static string ContractName(string contract) => contract switch
    {
        Contract.Cdi => "CDI",
        Contract.Cdd => "CDD",
        Contract.Temp => "Intérim",
        Contract.Seasonal => "Contrat saisonnier",
        Contract.Apprenticeship => "Apprentissage",
        Contract.Professionalisation => "Contrat de professionnalisation",
        Contract.Insertion => "Contrat d’insertion",
        Contract.Internship => "Stage",
        _ => contract,
    };
}
