using Matching.Data.Openings;
using Matching.Engine.Domain;

namespace Matching.Api.Openings;

/// <summary>The moves of an opening as the API names them. Which ones a company has is the product's table to say.</summary>
internal static class OpeningMoves
{
    public const string Names = "submit|ask-review|take-back|pause|resume|fill|withdraw";

    /// <summary>Handed in to be read by a person, whatever the content gate finds.</summary>
    public const string AskReview = "ask-review";

    private static readonly (string Name, string From, string To)[] All =
    [
        ("submit", OpeningState.Draft, OpeningState.Submitted),
        .. Each(AskReview, OpeningState.Submitted),
        ("take-back", OpeningState.Submitted, OpeningState.Draft),
        ("pause", OpeningState.Published, OpeningState.Paused),
        ("resume", OpeningState.Paused, OpeningState.Published),
        .. Each("fill", OpeningState.Filled),
        .. Each("withdraw", OpeningState.Withdrawn),
    ];

    public static IReadOnlyList<string> From(OpeningDetails opening, bool hasContent) => From(opening.State, opening.IsHeld, hasContent);

    /// <param name="isHeld">See <see cref="OpeningTransitions.Allows"/>.</param>
    /// <param name="hasContent">The content gate found something that nobody has settled: a review can be asked, as of what is held.</param>
    public static IReadOnlyList<string> From(string state, bool isHeld, bool hasContent = false) =>
    [
        .. All.Where(m => m.From == state && OpeningTransitions.Allows(m.From, isHeld, m.To, Actor.Company) && (hasContent || isHeld || m.Name != AskReview))
            .Select(m => m.Name),
    ];

    /// <summary>Where the move leads; null for a name that is none.</summary>
    public static string? To(string name) => All.FirstOrDefault(m => m.Name == name).To;

    private static IEnumerable<(string, string, string)> Each(string name, string to) =>
        OpeningTransitions.Table.Moves.Where(m => m.To == to && m is { From: not null, Actor: Actor.Company }).Select(m => (name, m.From!, to));
}
