using Matching.Data.Observatory;
using Matching.Engine.Domain;
using Matching.Engine.Observatory;

namespace Employer.Portal.Pages.Observatory;

/// <summary>What may be shown of how people decide.</summary>
/// <param name="Decided">Null when too few to show anything.</param>
/// <param name="ChangedShare">Refused or in another order, of all decided; null when it would tell a hidden count.</param>
public sealed record OversightFigures(
    int? Decided, double? ChangedShare, IReadOnlyList<Figure> Decisions, IReadOnlyList<Figure> Reasons, string Median, string Ninetieth, int? Late, int? Lapsed)
{
    public static OversightFigures Of(Oversight oversight)
    {
        var figures = oversight.Figures;
        int[] counts = [figures.InOrder, figures.Reordered, figures.Refused];
        var decided = counts.Sum();
        var shown = Suppression.Hide(counts);
        var reasons = Suppression.Hide([.. oversight.Reasons.Select(r => r.Count)]);
        return new OversightFigures(
            decided < Suppression.FewestPeople ? null : decided,
            shown.Contains(null) ? null : (double)(figures.Reordered + figures.Refused) / decided,
            [new("Validées dans l’ordre proposé", shown[0]), new("Validées dans un autre ordre", shown[1]), new("Écartées", shown[2])],
            // The total of refusals stands above: with it, hidden reasons must make a group too, or none is shown.
            [.. oversight.Reasons.Select((r, i) => new Figure(MatchWords.Reason(MatchState.Refused, r.Code), shown[2] is null ? null : reasons[i]))],
            Wait(figures.MedianHours), Wait(figures.NinetiethHours), Shown(figures.Late), Shown(figures.Lapsed));
    }

    private static int? Shown(int count) => count is > 0 and < Suppression.FewestPeople ? null : count;

    private static string Wait(double? hours) => hours switch
    {
        null => "n. d.",
        < 48 and { } few => French.Hours((decimal)Math.Ceiling(few)),
        { } many => French.Count((long)Math.Ceiling(many / 24), "jour"),
    };
}
