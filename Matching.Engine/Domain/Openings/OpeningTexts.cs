
namespace Matching.Engine.Domain;

/// <param name="Field">The property of <see cref="OpeningTerms"/>.</param>
/// <param name="Label">As people call it.</param>
/// <param name="Most">Characters.</param>
/// <param name="In">What an opening says there.</param>
public sealed record OpeningText(string Field, string Label, int Most, Func<OpeningTerms, string?> In);

/// <summary>
/// What somebody writes freely in an opening, in the order in which it is read: the one list for whoever bounds a text,
/// says that it is too long, reads it for what no opening may say, or comments on it.
/// </summary>
public static class OpeningTexts
{
    public static readonly IReadOnlyList<OpeningText> All =
    [
        new(nameof(OpeningTerms.Title), "Intitulé", TextLengths.Title, o => o.Title),
        new(nameof(OpeningTerms.Description), "Description", TextLengths.Description, o => o.Description),
    ];

    public static OpeningText? Find(string field) => All.FirstOrDefault(text => text.Field == field);
}
