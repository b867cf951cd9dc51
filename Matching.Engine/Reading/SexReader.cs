namespace Matching.Engine.Reading;

/// <summary>"F", "Mme", "Homme", "H", "autre" → the code that the exposure audit counts by.</summary>
public static class SexReader
{
    public static Reading<string>? Code(string? text) => string.IsNullOrWhiteSpace(text) ? null : Plain.Words(text) switch
    {
        "f" or "femme" or "mme" or "madame" or "mlle" or "mademoiselle" or "feminin" or "fille" => Read.As("female"),
        "m" or "h" or "homme" or "mr" or "monsieur" or "masculin" or "garcon" => Read.As("male"),
        "autre" or "x" or "non binaire" => Read.As("other"),
        _ => Read.No<string>(ReadingCode.SexUnknown),
    };
}
