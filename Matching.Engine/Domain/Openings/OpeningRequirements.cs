using static Matching.Engine.Domain.OpeningFindingCode;

namespace Matching.Engine.Domain;

/// <summary>
/// What an opening asks for, code by code. A code that nobody can hold would stop everybody. Words without a code stay: they are what a source
/// wrote and nobody checked, and they stop nobody.
/// </summary>
internal static class OpeningRequirements
{
    public static IEnumerable<OpeningFinding> Unwritable(IReadOnlyList<Requirement> requirements)
    {
        if (requirements.Count > OpeningBounds.MostRequirements)
            yield return new(nameof(OpeningTerms.Requirements), TooLong) { Most = OpeningBounds.MostRequirements };
        foreach (var (index, asked) in requirements.Index())
        {
            if (Flaw(asked) is { } flaw)
                yield return new(nameof(OpeningTerms.Requirements), flaw.Code) { Given = flaw.Given, Of = (index, flaw.Property) };
        }
    }

    private static (string Code, string Property, string? Given)? Flaw(Requirement asked)
    {
        if (!RequirementKind.All.Contains(asked.Kind))
            return (NotKnown, nameof(asked.Kind), asked.Kind);
        if (string.IsNullOrWhiteSpace(asked.Label))
            return (Missing, nameof(asked.Label), null);
        if (asked.Code.Length > 0 && !IsCode(asked.Kind, asked.Code))
            return (NotKnown, nameof(asked.Code), asked.Code);
        var speaks = asked.Kind == RequirementKind.Language;
        return asked.Level is { } level && !(speaks && LanguageLevel.All.Contains(level)) ? (NotKnown, nameof(asked.Level), level) : null;
    }

    private static bool IsCode(string kind, string code) => kind switch
    {
        RequirementKind.Licence => Licences.All.Contains(code),
        RequirementKind.Language => code.Length == 2 && code.All(char.IsAsciiLetterLower),
        _ => true,
    };
}
