using Matching.Data.Matches;
using Matching.Engine.Explanations;

namespace Employer.Portal.Pages.Matches;

/// <summary>What the card of a proposed person says, in the order in which it is read.</summary>
/// <param name="Next">The card that follows on the page; empty for the last one.</param>
public sealed record ProposalCard(ProposalToReview Proposal, DateOnly Today, Guid Next)
{
    private const int FitsShown = 3;
    private const int MissingShown = 3;

    /// <summary>The travel has its own place in the first line.</summary>
    private const string Travel = "travel";

    public string Name => $"{Proposal.FirstName} {Proposal.LastName}";

    public IReadOnlyList<MatchReason> Fits => [.. AllFits.Take(FitsShown)];

    public IReadOnlyList<MatchReason> Missing => [.. AllMissing.Take(MissingShown)];

    public IReadOnlyList<MatchReason> More => [.. AllFits.Skip(FitsShown), .. AllMissing.Skip(MissingShown)];

    /// <summary>"22 min en transports en commun", without the limit and the place.</summary>
    public string? TravelTime => Proposal.Reasons.FirstOrDefault(reason => reason.Code == Travel)?.Text is { } text
        ? text.Replace("Environ ", "", StringComparison.Ordinal).Split(" aux horaires")[0].Split(" (")[0]
        : null;

    public string Availability => Proposal.AvailableFrom is { } day && day > Today ? $"disponible le {French.Date(day)}" : "disponible tout de suite";

    public string LastContact => Proposal.LastContactOn is not { } day ? "Pas de contact noté"
        : (Today.DayNumber - day.DayNumber) switch
        {
            <= 0 => "Dernier contact aujourd’hui",
            1 => "Dernier contact hier",
            var days => $"Dernier contact il y a {French.Count(days, "jour")}",
        };

    public string Others => Proposal.Others.Length == 0
        ? "aucune autre proposition en cours"
        : $"{French.Count(Proposal.Others.Length, "autre proposition", "autres propositions")} en cours : {French.And(Proposal.Others)}";

    public DateOnly Deadline => French.Day(Proposal.ReviewBy);

    public bool IsUrgent => Deadline.DayNumber - Today.DayNumber <= 1;

    private IEnumerable<MatchReason> AllFits => Proposal.Reasons.Where(r => r.Kind == MatchReason.FitsKind && r.Code != Travel);

    private IEnumerable<MatchReason> AllMissing => Proposal.Reasons.Where(r => r.Kind == MatchReason.MissingKind);
}
