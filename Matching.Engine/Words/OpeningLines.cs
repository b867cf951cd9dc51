using Matching.Engine.Domain;

namespace Matching.Engine.Words;

/// <summary>What an opening offers, line by line: the one list that pages and mail show. What is not known has no line.</summary>
public static class OpeningLines
{
    public static IReadOnlyList<(string Label, string Text)> Of(OpeningTerms o, bool asSoonAsPossible = false)
    {
        (string, string?)[] lines =
        [
            ("Contrat", OpeningWords.ContractFor(o.Contract, o.ContractMonths)),
            ("Horaires", OpeningWords.Hours(o.HoursPerWeek, o.Schedules, o.StartsAt, o.EndsAt)),
            ("Salaire", OpeningWords.Pay(o.PayPeriod, o.PayMin, o.PayMax, o.PayText)),
            ("Début", o.StartsOn is { } start ? French.Date(start) : asSoonAsPossible ? "dès que possible" : null),
        ];
        return [.. from line in lines where line.Item2 is not null select (line.Item1, line.Item2)];
    }
}
