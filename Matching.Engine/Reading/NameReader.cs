using System.Text.RegularExpressions;

namespace Matching.Engine.Reading;

/// <summary>A first or last name on one line, otherwise as it is written: names are people's own.</summary>
public static partial class NameReader
{
    public const int Longest = 100;

    public static Reading<string>? Name(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var name = Blanks().Replace(Mojibake.Repair(text), " ").Trim();
        if (name.Length > Longest)
            return Read.No<string>(ReadingCode.NameTooLong);
        return name.Any(char.IsLetter) && !name.Any(char.IsDigit) && !name.Contains('@', StringComparison.Ordinal)
            ? Read.As(name)
            : Read.No<string>(ReadingCode.NameWithoutLetters);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
