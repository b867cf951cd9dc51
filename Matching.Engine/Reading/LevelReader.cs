using System.Text.RegularExpressions;

namespace Matching.Engine.Reading;

/// <summary>"Bac", "CAP, BEP et équivalents", "Bac+2", "niveau 4", "V" → the level of the French framework, 0 (no diploma) to 8.</summary>
public static partial class LevelReader
{
    private static readonly (Regex Words, int Level)[] Known =
    [
        (None(), 0), (Cap(), 3), (Bac(), 4), (Two(), 5), (Three(), 6), (Five(), 7), (Doctorate(), 8),
    ];

    private static readonly Dictionary<string, int> Former = new(StringComparer.Ordinal) { ["vi"] = 0, ["v"] = 3, ["iv"] = 4, ["iii"] = 5, ["ii"] = 6 };

    /// <summary>What names two levels apart stays as written; "Bac+3, Bac+4" is one.</summary>
    public static Reading<int>? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var words = Prefix().Replace(Plain.Words(Mojibake.Repair(text)), "");
        if (words is [>= '0' and <= '8'])
            return Read.As(words[0] - '0');
        if (Former.TryGetValue(words, out var former))
            return Read.As(former);
        var years = Higher().Matches(words).Select(m => m.Groups["years"].Value[0]).Select(y => y switch { '1' => 4, '2' => 5, '3' or '4' => 6, '8' => 8, _ => 7 }).ToList();
        var found = years.Concat(Known.Where(k => k.Words.IsMatch(Higher().Replace(words, " "))).Select(k => k.Level)).Distinct().ToList();
        return found is [var level] ? Read.As(level) : Read.Kept<int>(Mojibake.Repair(text));
    }

    [GeneratedRegex("^(niveau|niv) ")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(aucun|sans)( diplome)?$|^pas de diplome$|^non diplome")]
    private static partial Regex None();

    [GeneratedRegex(@"\b(cap|bep|capa|bepa)\b")]
    private static partial Regex Cap();

    [GeneratedRegex(@"\bbac(?:calaureat)? ?(?:plus )?(?<years>[1-8])\b(?: et plus)?")]
    private static partial Regex Higher();

    [GeneratedRegex(@"\bbac(calaureat)?\b|\bbp\b|\bbrevet professionnel\b")]
    private static partial Regex Bac();

    [GeneratedRegex(@"\b(bts|btsa|dut|deug|deust)\b")]
    private static partial Regex Two();

    [GeneratedRegex(@"\b(licence|bachelor|but|maitrise)\b")]
    private static partial Regex Three();

    [GeneratedRegex(@"\b(master|mastere|dess|dea|ingenieur)\b")]
    private static partial Regex Five();

    [GeneratedRegex(@"\b(doctorat|these|phd)\b")]
    private static partial Regex Doctorate();
}
