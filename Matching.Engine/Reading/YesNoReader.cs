namespace Matching.Engine.Reading;

public static class YesNoReader
{
    public static Reading<bool>? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : Plain.Words(text) switch
    {
        "oui" or "o" or "vrai" or "true" or "1" or "x" => Read.As(true),
        "non" or "n" or "faux" or "false" or "0" => Read.As(false),
        _ => Read.No<bool>(ReadingCode.YesNoUnknown),
    };
}
