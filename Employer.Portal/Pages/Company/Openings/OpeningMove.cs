using Matching.Engine.Domain;

namespace Employer.Portal.Pages.Company.Openings;

/// <summary>A button of a company's opening: shown where the table of moves allows it.</summary>
public sealed record OpeningMove(string To, string Handler, string Text, string Icon, bool IsMain = false)
{
    public static readonly IReadOnlyList<OpeningMove> All =
    [
        new(OpeningState.Published, "Resume", "Reprendre la recherche", "play-circle", IsMain: true),
        new(OpeningState.Paused, "Pause", "Mettre en pause", "pause-circle"),
        new(OpeningState.Filled, "Fill", "L’offre est pourvue", "check-circle"),
        new(OpeningState.Draft, "TakeBack", "Reprendre en brouillon", "pencil"),
    ];

    public bool From(string state, bool isHeld) => OpeningTransitions.Allows(state, isHeld, To, Actor.Company);
}
