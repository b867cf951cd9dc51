using System.Text.RegularExpressions;
using Matching.Engine.Domain;

namespace Matching.Engine.Reading;

/// <summary>"weekend", "Travail posté (2x8, 3x8, 5x8, etc.)", "du matin" → codes of <see cref="Schedule"/>.</summary>
public static partial class ScheduleReader
{
    /// <summary>What names none, or says which it is not, stays as written.</summary>
    public static Reading<IReadOnlyList<string>>? Codes(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var words = Plain.Words(Mojibake.Repair(text));
        if (Negation().IsMatch(words))
            return Read.Kept<IReadOnlyList<string>>(Mojibake.Repair(text));
        var found = Schedule.All.Where(schedule => Said(schedule).IsMatch(words)).ToList();
        return found.Count > 0 ? Read.As<IReadOnlyList<string>>(found) : Read.Kept<IReadOnlyList<string>>(Mojibake.Repair(text));
    }

    private static Regex Said(string schedule) => schedule switch
    {
        Schedule.Day => Day(),
        Schedule.Early => Early(),
        Schedule.Evening => Evening(),
        Schedule.Night => Night(),
        Schedule.Weekend => Weekend(),
        _ => Shifts(),
    };

    [GeneratedRegex(@"\bjournees?\b|\bde jour\b|^jour$")]
    private static partial Regex Day();

    [GeneratedRegex(@"\bhoraires decales\b|\bmatins?\b|\bmatinees?\b|\bmatinal")]
    private static partial Regex Early();

    [GeneratedRegex(@"\bhoraires decales\b|\bsoirs?\b|\bsoirees?\b")]
    private static partial Regex Evening();

    [GeneratedRegex(@"\bnuits?\b")]
    private static partial Regex Night();

    [GeneratedRegex(@"\bweek ?ends?\b|\bwe\b|\bsamedis?\b|\bdimanches?\b|\bjours feries\b|\bfins? de semaine\b")]
    private static partial Regex Weekend();

    [GeneratedRegex(@"\btravail poste\b|\bhoraires postes\b|\b[2345] ?x ?8\b|\bequipes?\b|^postes?$")]
    private static partial Regex Shifts();

    [GeneratedRegex(@"\b(pas|sauf|hors|non|sans|aucun|jamais)\b")]
    private static partial Regex Negation();
}
