using static Matching.Engine.Domain.OpeningFindingCode;

namespace Matching.Engine.Domain;

/// <summary>
/// What an opening must say, asked by whoever reads it in and again by whoever writes it. A draft must be writable; what is handed in,
/// published or taken up again must also be whole and believable today. An offre repérée says what its source says.
/// </summary>
public static class OpeningRules
{
    /// <summary>People are sought for work that begins within this time.</summary>
    public const int MostMonthsAhead = 18;

    /// <summary>What the state asks of what it says: a draft and a paused one only have to be writable, they are not out.</summary>
    public static IReadOnlyList<OpeningFinding> Asked(OpeningTerms terms, string state, DateOnly today) =>
        IsOut(state) ? Findings(terms, today) : OpeningBounds.Unwritable(terms);

    /// <summary>Where it stands after it is saved: only a draft can be handed in.</summary>
    public static string StandsAfter(string? state, bool handIn) =>
        handIn && state is (null or OpeningState.Draft) ? OpeningState.Submitted : state ?? OpeningState.Draft;

    /// <summary>The coordination or candidates read it.</summary>
    public static bool IsOut(string? state) => state is OpeningState.Submitted or OpeningState.Published;

    /// <summary>All that keeps it from being published today.</summary>
    public static IReadOnlyList<OpeningFinding> Findings(OpeningTerms terms, DateOnly today) =>
        [.. OpeningBounds.Unwritable(terms), .. Missing(terms), .. Implausible(terms, today)];

    /// <summary>What a candidate must know before they can say yes or no.</summary>
    public static IReadOnlyList<OpeningFinding> Missing(OpeningTerms terms)
    {
        var found = new List<OpeningFinding>();
        void Need(bool said, string field)
        {
            if (!said) found.Add(new(field, OpeningFindingCode.Missing));
        }

        var description = terms.Description.Trim().Length;
        Need(description > 0, nameof(terms.Description));
        if (description is > 0 and < TextLengths.ShortestDescription)
            found.Add(new(nameof(terms.Description), TooShort) { Least = TextLengths.ShortestDescription });
        Need(terms.Contract is Contract.Cdi or "" || terms.ContractMonths is not null, nameof(terms.ContractMonths));
        Need(terms.HoursPerWeek is not null, nameof(terms.HoursPerWeek));
        Need(OpeningHours.Complete(terms.Schedules, terms.StartsAt, terms.EndsAt).Length > 0, nameof(terms.Schedules));
        Need(terms.PayMin is not null, nameof(terms.PayMin));
        return found;
    }

    /// <summary>What cannot be believed, of a value that can be written.</summary>
    public static IReadOnlyList<OpeningFinding> Implausible(OpeningTerms terms, DateOnly today)
    {
        var found = new List<OpeningFinding>();
        found.AddRange(OpeningPlausibility.Pay(terms));
        found.AddRange(OpeningPlausibility.Hours(terms));
        found.AddRange(OpeningPlausibility.Length(terms));
        if (terms.StartsOn < today)
            found.Add(new(nameof(terms.StartsOn), Past) { Day = today });
        else if (terms.StartsOn > today.AddMonths(MostMonthsAhead))
            found.Add(new(nameof(terms.StartsOn), TooFar) { Day = today.AddMonths(MostMonthsAhead) });
        return found;
    }
}
