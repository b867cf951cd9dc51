using System.Text.RegularExpressions;

namespace Matching.Engine.Reading;

/// <summary>What words say of a place; each part may be missing.</summary>
/// <param name="Code">INSEE code; a postcode looks the same, so the reference decides.</param>
/// <param name="Department">"78", "2A", "971".</param>
public sealed record PlaceSaid(string? Code, string? Postcode, string? Department, string? Name);

/// <summary>"78190 TRAPPES", "Trappes (78)", "78 - Yvelines", "78621", "Trappes" → their parts.</summary>
public static partial class PlaceReader
{
    public static PlaceSaid? Parts(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var repaired = Mojibake.Repair(text).Trim();
        var number = FiveSigns().Match(repaired);
        var department = number.Success ? number.Value[..(number.Value.StartsWith("97", StringComparison.Ordinal) ? 3 : 2)].ToUpperInvariant() : Department().Match(repaired) is { Success: true } two ? two.Groups["code"].Value.ToUpperInvariant() : null;
        var rest = number.Success ? repaired.Remove(number.Index, number.Length) : Department().Replace(repaired, " ");
        var name = Edges().Replace(Cedex().Replace(Department().Replace(rest, " "), " "), "");
        var digits = number.Success ? number.Value.ToUpperInvariant() : null;
        return new PlaceSaid(digits, digits is { } d && d.All(char.IsAsciiDigit) ? d : null, department, name.Length > 0 ? name : null);
    }

    [GeneratedRegex(@"(?<!\d)(\d{5}|2[ABab]\d{3})(?!\d)")]
    private static partial Regex FiveSigns();

    [GeneratedRegex(@"(?:^|\()\s*(?<code>97\d|2[ABab]|\d{2})\s*(?:\)|\s-\s|$)|\s(?<code>\d{2})$")]
    private static partial Regex Department();

    [GeneratedRegex(@"\bCEDEX\b(\s*\d+)?", RegexOptions.IgnoreCase)]
    private static partial Regex Cedex();

    [GeneratedRegex(@"^[\s\-–,()]+|[\s\-–,()]+$")]
    private static partial Regex Edges();
}
