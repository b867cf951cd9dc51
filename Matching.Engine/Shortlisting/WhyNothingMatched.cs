using Matching.Engine.Words;

namespace Matching.Engine.Shortlisting;

/// <summary>For one opening, how many residents each hard requirement stopped: what to lift when too few people are found.</summary>
/// <param name="Considered">Residents looked at, those already matched with this opening left out.</param>
/// <param name="Passed">Those who pass every hard requirement.</param>
/// <param name="Busy">Those among <paramref name="Passed"/> who are already on as many lists as allowed.</param>
/// <param name="Obstacles">One per hard requirement that stopped somebody, the most frequent first. One person can fail several.</param>
public sealed record WhyNothingMatched(Guid OpeningId, int Considered, int Passed, int Busy, IReadOnlyList<Obstacle> Obstacles)
{
    /// <summary>Which small change would bring how many people, most first. Empty when the list can be filled, or when the run was not asked.</summary>
    public IReadOnlyList<SmallChange> Almost { get; init; } = [];
}

/// <param name="Count">Residents who fail it, maybe with others.</param>
/// <param name="OnlyThis">Residents who fail nothing else: they would pass if this one moved.</param>
public sealed record Obstacle(HardRequirement Requirement, int Count, int OnlyThis)
{
    /// <summary>« Permis : 212 personnes, dont 14 à qui il ne manque rien d’autre. »</summary>
    public string Sentence =>
        $"{Requirement.Label}{French.Space}: {French.Count(Count, "personne")}"
        + (OnlyThis > 0 ? $", dont {French.Number(OnlyThis)} pour qui c’est le seul obstacle." : ".");
}
