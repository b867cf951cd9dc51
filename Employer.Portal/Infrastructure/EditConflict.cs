using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Employer.Portal.Infrastructure;

/// <summary>A field that somebody else changed meanwhile.</summary>
/// <param name="Mine">What this person typed; null when they left the field alone: the form then holds the other's answer.</param>
public sealed record FieldDifference(string Label, string? Mine, string Theirs);

/// <summary>
/// What somebody else saved while a form was being filled, field by field, in the words of the form. From the answers that the form began with
/// follows whose change each difference is: what only the other changed is taken over, what only this person changed is theirs to save, what both
/// changed is for this person to decide.
/// </summary>
public static class EditConflict
{
    /// <param name="began">The answers that the form began with; null when they are not known, and every difference counts as typed.</param>
    /// <param name="mine">As typed; gets the answers that only the other changed.</param>
    /// <param name="choices">The answers of the fields that hold codes.</param>
    /// <param name="labels">Of the fields that are shown under a heading of their own.</param>
    /// <param name="taken">Called with each field that was taken over.</param>
    public static IReadOnlyList<FieldDifference> Merge<T>(
        T? began, T mine, T theirs, IReadOnlyDictionary<string, IReadOnlyList<Choice>> choices, IReadOnlyDictionary<string, string>? labels = null,
        Action<string>? taken = null)
        where T : class
    {
        var differences = new List<FieldDifference>();
        foreach (var property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var words = choices.GetValueOrDefault(property.Name);
            string Said(T form) => Text(property.GetValue(form), words);
            var (start, typed, saved) = (began is null ? null : Said(began), Said(mine), Said(theirs));
            if (typed == saved || start == saved)
                continue;
            var isTheirs = start == typed;
            if (isTheirs)
            {
                property.SetValue(mine, property.GetValue(theirs));
                taken?.Invoke(property.Name);
            }

            if ((labels?.GetValueOrDefault(property.Name) ?? property.GetCustomAttribute<DisplayAttribute>()?.Name) is { } label)
                differences.Add(new FieldDifference(label, isTheirs ? null : Or(typed), Or(saved)));
        }

        return differences;
    }

    /// <summary>The boxes of a field show what it holds now, not what was posted.</summary>
    public static void ShowAnew(this ModelStateDictionary state, string field)
    {
        foreach (var key in state.FindKeysWithPrefix(field).Select(entry => entry.Key).ToList())
            state.Remove(key);
    }

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
