using System.Text.Json;
using System.Text.RegularExpressions;

namespace Matching.Api.Infrastructure;

/// <summary>Names of fields as the caller writes them: <c>pay.min</c>, <c>requirements[0].code</c>.</summary>
internal static partial class FieldNames
{
    public static IDictionary<string, string[]> AsTheApiSpells(IDictionary<string, string[]> errors) => errors
        .GroupBy(error => Spell(error.Key))
        .ToDictionary(group => group.Key, group => group.SelectMany(error => error.Value).Select(sentence => Reword(sentence, group.Key)).ToArray());

    public static string Spell(string path) =>
        string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>The path of a reader: <c>$.pay.min</c>, <c>$['pay']</c>; empty for the body as a whole.</summary>
    public static string OfJsonPath(string? path) => Bracketed().Replace(path ?? "$", ".$1").TrimStart('$').TrimStart('.');

    // The attributes' own sentences name the property as the code writes it.
    private static string Reword(string sentence, string field)
    {
        if (RequiredField().IsMatch(sentence))
            return $"The field {field} is missing or empty.";
        return DefaultOpening().Replace(sentence, $"The field {field} must").Replace("a string or array type", "a list", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\['([^']*)'\]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^The \w+ field is required\.$")]
    private static partial Regex RequiredField();

    [GeneratedRegex(@"^The field \w+ must")]
    private static partial Regex DefaultOpening();
}
