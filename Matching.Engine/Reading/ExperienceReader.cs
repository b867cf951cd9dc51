using System.Text.RegularExpressions;

namespace Matching.Engine.Reading;

/// <summary>"2 à 3 ans", "Expérience exigée de 3 An(s)", "débutant accepté" → the months that are asked at least.</summary>
public static partial class ExperienceReader
{
    private const int Longest = 600;

    /// <summary>0 when beginners are welcome. What gives no length, or only an upper bound, stays as written.</summary>
    public static Reading<int>? Months(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var folded = Plain.Folded(text);
        if (UpperBound().IsMatch(folded))
            return Read.Kept<int>(Mojibake.Repair(text));
        if (DurationWords.Months(folded) is { } said)
            return said.Least <= Longest ? Read.As((int)Math.Floor(said.Least)) : Read.Kept<int>(Mojibake.Repair(text));
        return Beginners().IsMatch(folded) && !folded.Any(char.IsAsciiDigit) ? Read.As(0) : Read.Kept<int>(Mojibake.Repair(text));
    }

    [GeneratedRegex(@"\b(moins de|jusqu'?\s?a|au plus|max(imum|i)?)\b")]
    private static partial Regex UpperBound();

    [GeneratedRegex(@"^debutants?(\(e\))?(\(s\))?( (accepte|bienvenu|admis)\w*(\(?e?s?\)?)*)?$|^(aucune|sans|pas d'?) ?experience( (requise|exigee|demandee|necessaire))?$")]
    private static partial Regex Beginners();
}
