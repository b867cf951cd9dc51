using System.Text.RegularExpressions;
using Matching.Engine.Domain;

namespace Matching.Engine.Reading;

/// <summary>"CDI", "Contrat de professionalisation", "Mission intérimaire" → a <see cref="Contract"/>; its length beside it.</summary>
public static partial class ContractReader
{
    private const decimal Shortest = 0.1m;
    private const decimal Longest = 600;

    private static readonly (Regex Words, string Code)[] Known =
    [
        (Apprenticeship(), Contract.Apprenticeship), (Professionalisation(), Contract.Professionalisation), (Insertion(), Contract.Insertion),
        (Seasonal(), Contract.Seasonal), (Temp(), Contract.Temp), (Internship(), Contract.Internship), (Cdd(), Contract.Cdd), (Cdi(), Contract.Cdi),
    ];

    /// <summary>What names two contracts, or says which it is not, stays as written.</summary>
    public static Reading<string>? Code(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var words = Plain.Words(Mojibake.Repair(text));
        var found = Known.Where(k => k.Words.IsMatch(words)).Select(k => k.Code).ToList();
        // "CDD d'insertion", "CDD saisonnier": the particular contract says more than its frame.
        if (found.Count > 1 && found.Except([Contract.Cdd, Contract.Cdi]).ToList() is [var particular])
            found = [particular];
        return found is [var code] && !Negation().IsMatch(words) ? Read.As(code) : Read.Kept<string>(Mojibake.Repair(text));
    }

    /// <summary>Months to a tenth, days ÷ 30, at least a tenth. A range stays as written.</summary>
    public static Reading<decimal>? Months(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var folded = Plain.Folded(text);
        if (DurationWords.Months(folded) is { } said && said.Least == said.Most && said.Least is > 0 and <= Longest)
            return Read.As(Math.Max(Shortest, Math.Round(said.Least, 1)));
        // No length is said at all.
        return folded.Any(char.IsAsciiDigit) ? Read.Kept<decimal>(Mojibake.Repair(text)) : null;
    }

    [GeneratedRegex(@"\bapprenti(e|s|ssage)?\b")]
    private static partial Regex Apprenticeship();

    [GeneratedRegex(@"\bproff?ess?ionn?all?i[sz]ation\b|^contrat pro$|^pro$")]
    private static partial Regex Professionalisation();

    [GeneratedRegex(@"\binsertion\b|\bcddi\b")]
    private static partial Regex Insertion();

    [GeneratedRegex(@"\bsaison(nier|niere|niers)?\b")]
    private static partial Regex Seasonal();

    [GeneratedRegex(@"\binterim(aire|aires)?\b|\bmissions?\b|\btravail temporaire\b|\bctt\b")]
    private static partial Regex Temp();

    [GeneratedRegex(@"\bstage\b|\bstagiaire\b")]
    private static partial Regex Internship();

    [GeneratedRegex(@"\bcdd\b|\bduree determinee\b")]
    private static partial Regex Cdd();

    [GeneratedRegex(@"\bcdi\b|\bduree indeterminee\b")]
    private static partial Regex Cdi();

    [GeneratedRegex(@"\b(pas|sauf|hors|non|sans|aucun)\b")]
    private static partial Regex Negation();
}
