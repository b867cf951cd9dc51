namespace Employer.Portal.Infrastructure;

/// <summary>One option of a select, of radios or of checkboxes.</summary>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Group = null)
{
    public static readonly IReadOnlyList<Choice> YesNo = [new("true", "Oui"), new("false", "Non")];
}
