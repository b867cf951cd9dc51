using Matching.Engine.Domain;

namespace Matching.Engine.Reading;

/// <summary>What other software sends as a code, in whatever spelling: "EC", "Permis B", "carte CNAPS", "Français" → the code that is compared.</summary>
public static class RequirementReader
{
    /// <summary>Unchanged where the code is not understood, or stands for several: the rules then say so.</summary>
    public static Requirement Coded(Requirement written) => written.Kind switch
    {
        RequirementKind.Licence when LicenceReader.Asked(written.Code)?.Value is [var category] => written with { Code = category },
        RequirementKind.Certificate when LegalAuthorisations.Named(written.Code) is { } named => written with { Code = named.Code },
        RequirementKind.Language when LanguageReader.Spoken(written.Code)?.Value is { } spoken => written with { Code = spoken.Code, Level = written.Level ?? spoken.Level },
        _ => written,
    };
}
