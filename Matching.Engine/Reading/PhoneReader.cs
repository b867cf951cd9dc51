using Matching.Engine.Domain;

namespace Matching.Engine.Reading;

/// <summary>A telephone number, as <see cref="PhoneNumber"/> knows it.</summary>
public static class PhoneReader
{
    public static Reading<string>? Number(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var (number, fault) = PhoneNumber.Read(text);
        return fault is null ? Read.As(number!) : Read.No<string>(fault);
    }
}
