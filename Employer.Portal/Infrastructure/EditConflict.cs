using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Employer.Portal.Infrastructure;

/// <summary>A field that two people filled differently.</summary>
public sealed record FieldDifference(string Label, string Mine, string Theirs);

/// <summary>What differs between what somebody typed and what somebody else saved meanwhile, field by field, in the words of the form.</summary>
public static class EditConflict
{
    /// <param name="choices">The answers of the fields that hold codes.</param>
    /// <param name="labels">Of the fields that are shown under a heading of their own.</param>
    public static IReadOnlyList<FieldDifference> Between<T>(
        T mine, T theirs, IReadOnlyDictionary<string, IReadOnlyList<Choice>> choices, IReadOnlyDictionary<string, string>? labels = null) =>
    [
        .. from property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
           let label = labels?.GetValueOrDefault(property.Name) ?? property.GetCustomAttribute<DisplayAttribute>()?.Name
           where label is not null
           let words = choices.GetValueOrDefault(property.Name)
           let said = (Mine: Text(property.GetValue(mine), words), Theirs: Text(property.GetValue(theirs), words))
           where said.Mine != said.Theirs
           select new FieldDifference(label, Or(said.Mine), Or(said.Theirs)),
    ];

    private static string Or(string text) => text.Length == 0 ? "(rien)" : text;

    private static string Text(object? value, IReadOnlyList<Choice>? words) => value switch
    {
        null or "" => "",
        string text => words?.FirstOrDefault(choice => choice.Value == text)?.Text ?? text.ReplaceLineEndings("\n").Trim(),
        bool isSo => isSo ? "oui" : "non",
        decimal number => French.Number(number),
        DateOnly date => French.Date(date),
        TimeOnly time => time.ToString("HH' h 'mm", French.Culture),
        IEnumerable<string> several => string.Join(", ", several.Select(one => Text(one, words)).Order(StringComparer.Ordinal)),
        IEnumerable rows => string.Join(" ; ", rows.Cast<object>().Select(Row).Where(row => row.Length > 0)),
        IFormattable other => other.ToString(null, French.Culture),
        _ => value.ToString() ?? "",
    };

    // A row is empty when nothing is typed in it, whatever its boxes say.
    private static string Row(object row)
    {
        var values = row.GetType().GetProperties().Select(property => property.GetValue(row)).ToList();
        return values.OfType<string>().All(string.IsNullOrWhiteSpace)
            ? ""
            : string.Join(' ', values.Where(value => value is not (null or false or 0)).Select(value => value is true ? "✓" : Text(value, null)));
    }
}
