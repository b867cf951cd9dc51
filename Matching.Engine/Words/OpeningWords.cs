using Matching.Engine.Domain;

namespace Matching.Engine.Words;

/// <summary>The conditions of an opening as people read them.</summary>
public static class OpeningWords
{
    /// <summary>CDI; CDD de 6 mois</summary>
    public static string ContractFor(string contract, decimal? months = null)
    {
        var name = contract switch
        {
            Contract.Cdi => "CDI",
            Contract.Cdd => "CDD",
            Contract.Temp => "Intérim",
            Contract.Seasonal => "Contrat saisonnier",
            Contract.Apprenticeship => "Contrat d’apprentissage",
            Contract.Professionalisation => "Contrat de professionnalisation",
            Contract.Insertion => "Contrat d’insertion",
            Contract.Internship => "Stage",
            _ => contract,
        };
        return months is { } known && contract != Contract.Cdi ? $"{name} de {French.Number(known)}{French.Space}mois" : name;
    }

    /// <summary>35 h par semaine, de 9 h à 17 h, de jour et le week-end; null when nothing is known.</summary>
    public static string? Hours(decimal? perWeek, IReadOnlyCollection<string> schedules, TimeOnly? startsAt, TimeOnly? endsAt)
    {
        string?[] parts =
        [
            perWeek is { } known ? $"{French.Hours(known)} par semaine" : null,
            HoursWords.Span(schedules, startsAt, endsAt),
            schedules.Count > 0 ? French.And([.. schedules.Select(ScheduleName)]) : null,
        ];
        return parts.All(part => part is null) ? null : string.Join(", ", parts.OfType<string>());
    }

    /// <summary>12,31 € brut par heure; de 1 850 € à 2 000 € brut par mois; what the source wrote when it has no bounds.</summary>
    public static string? Pay(string? period, decimal? min, decimal? max, string? asWritten)
    {
        if (min is not { } least || period is null)
            return string.IsNullOrWhiteSpace(asWritten) ? null : asWritten;
        var amount = max is { } most && most > least ? $"de {French.Money(least)} à {French.Money(most)}" : French.Money(least);
        return $"{amount} brut {PeriodName(period)}";
    }

    public static string PeriodName(string period) => period switch
    {
        PayPeriod.Hour => "par heure",
        PayPeriod.Month => "par mois",
        _ => "par an",
    };

    public static string ScheduleName(string schedule) => schedule switch
    {
        Schedule.Day => "de jour",
        Schedule.Early => "tôt le matin",
        Schedule.Evening => "le soir",
        Schedule.Night => "la nuit",
        Schedule.Weekend => "le week-end",
        Schedule.Shifts => "en équipes",
        _ => schedule,
    };
}
