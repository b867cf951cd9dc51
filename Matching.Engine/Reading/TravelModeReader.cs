using System.Text.RegularExpressions;
using Matching.Engine.Domain;

namespace Matching.Engine.Reading;

/// <summary>"pied", "à vélo", "bus et train", "transports en commun", "voiture" → codes of <see cref="TravelMode"/>.</summary>
public static partial class TravelModeReader
{
    private static readonly (Regex Words, string Code)[] Known =
        [(Walk(), TravelMode.Walk), (Bicycle(), TravelMode.Bicycle), (Transit(), TravelMode.Transit), (Car(), TravelMode.Car)];

    public static Reading<IReadOnlyList<string>>? Codes(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var words = Plain.Words(Mojibake.Repair(text));
        var found = Known.Where(k => k.Words.IsMatch(words)).Select(k => k.Code).ToList();
        return found.Count > 0 && !Negation().IsMatch(words)
            ? Read.As<IReadOnlyList<string>>(found)
            : Read.Kept<IReadOnlyList<string>>(Mojibake.Repair(text));
    }

    [GeneratedRegex(@"\bpied\b|\bmarche\b")]
    private static partial Regex Walk();

    [GeneratedRegex(@"\bvelos?\b|\bbicyclette\b|\btrottinette\b")]
    private static partial Regex Bicycle();

    [GeneratedRegex(@"\btransports?\b|\bbus\b|\btrains?\b|\brer\b|\bmetro\b|\btram(way)?\b|\btc\b")]
    private static partial Regex Transit();

    [GeneratedRegex(@"\bvoitures?\b|\bvehicule\b|\bauto\b")]
    private static partial Regex Car();

    [GeneratedRegex(@"\b(pas|sauf|sans|aucune?|non)\b")]
    private static partial Regex Negation();
}
