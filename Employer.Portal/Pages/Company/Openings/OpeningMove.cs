using Matching.Engine.Domain;

namespace Employer.Portal.Pages.Company.Openings;

/// <summary>A button of a company's opening: shown where the table of moves allows it.</summary>
/// <param name="Asks">It ends something for other people: what happens to whom is said before the button.</param>
public sealed record OpeningMove(string To, string Handler, string Text, string Icon, bool IsMain = false, bool Asks = false)
{
    public static readonly IReadOnlyList<OpeningMove> All =
    [
        new(OpeningState.Published, "Resume", "Reprendre la recherche", "play-circle", IsMain: true),
        new(OpeningState.Paused, "Pause", "Mettre en pause", "pause-circle", Asks: true),
        new(OpeningState.Filled, "Fill", "L’offre est pourvue", "check-circle", Asks: true),
        new(OpeningState.Draft, "TakeBack", "Reprendre en brouillon", "pencil"),
        new(OpeningState.Withdrawn, "Withdraw", "Retirer l’offre", "x-circle", Asks: true),
    ];

    public bool From(string state, bool isHeld) => OpeningTransitions.Allows(state, isHeld, To, Actor.Company);
}
