using Matching.Engine.Domain;

namespace Matching.Engine.Reading;

/// <summary>A first or last name on one line, otherwise as it is written: names are people's own.</summary>
public static class NameReader
{
    public const int Longest = TextLengths.PersonName;

    public static Reading<string>? Name(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var name = CleanText.Line(Mojibake.Repair(text));
        if (name.Length > Longest)
            return Read.No<string>(ReadingCode.NameTooLong);
        return name.Any(char.IsLetter) && !name.Any(char.IsDigit) && !name.Contains('@', StringComparison.Ordinal)
            ? Read.As(name)
            : Read.No<string>(ReadingCode.NameWithoutLetters);
    }
}
