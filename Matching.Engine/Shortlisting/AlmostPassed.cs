using Matching.Engine.Domain;
using Matching.Engine.Places;
using Matching.Engine.Ranking;
using Matching.Engine.Signals;
using Matching.Engine.Words;

namespace Matching.Engine.Shortlisting;

/// <summary>For openings that found too few people: who would pass if one thing moved a little.</summary>
/// <remarks>
/// Each small change is tried as it is meant: the opening without that demand, the people with a quarter of an hour more, the hour with daytime buses; crossed
/// again, and counted by the same hard requirements. Other hours change the way to work too, as they would. Only requirements that somebody fails alone are tried.
/// </remarks>
internal sealed class AlmostPassed(ShortlistRequest request, ResidentTable residents)
{
    public const int MoreMinutes = 15;
    public const int MoreMonths = 2;

    private readonly Lazy<ResidentTable> patient = new(() => new ResidentTable(
        request.Residents.Select(r => r with { MaxTravelMinutes = r.MaxTravelMinutes + MoreMinutes }), request.Travel));

    private readonly Lazy<ResidentTable> served = new(() => new ResidentTable(request.Residents, new DaytimeTransit(request.Travel)));

    private readonly ShortlistOptions countOnly = request.Options with { CandidatesPerOpening = 1 };

    /// <summary>Most people first; empty when the list of the opening can be filled.</summary>
    public IReadOnlyList<SmallChange> Of(OpeningCrossing crossing, IReadOnlySet<int> alreadyMatched)
    {
        if (crossing.Passed - crossing.Busy >= ListAllocation.Places(request, crossing.Card.Opening).Most) return [];
        var opening = crossing.Card.Opening;
        int Brought(OpeningToRank variant, ResidentTable table) => Count(variant, table, alreadyMatched) - crossing.Passed;

        var changes = OpeningVariants.Of(opening, FailedOnly).Select(v => new SmallChange(v.Code, v.Words, Brought(v.Opening, residents))).ToList();
        // Never without it: what the law asks is nobody's to waive. It is a small change where a step of a few months leads to it.
        if (FailedOnly(HardFailures.Authorisation))
        {
            changes.AddRange(crossing.Card.Authorisations.Where(a => a.Step is not null).Select(a => new SmallChange(
                $"authorisation:{a.Code}", $"Avec «\u00A0{a.Label}\u00A0», que la loi exige ({a.Step})", Count(opening, residents, alreadyMatched, a.Code) - crossing.Passed)));
        }

        if (FailedOnly(HardFailures.Travel))
        {
            changes.Add(new SmallChange($"travel:{MoreMinutes}", $"Avec {MoreMinutes} minutes de trajet de plus", Brought(opening, patient.Value)));
            if (crossing.Card.Hours is not { There.Band: HourBand.Day, Back.Band: HourBand.Day })
                changes.Add(new SmallChange("travel:transit", $"Avec, {HoursWords.For(opening)}, les bus et les trains de la journée", Brought(opening, served.Value)));
        }

        changes.Add(new SmallChange($"experience:{MoreMonths}", "Avec deux mois d’expérience de plus", LackingExperience(crossing)));
        return [.. changes.Where(c => c.People > 0).OrderByDescending(c => c.People).ThenBy(c => c.Code, StringComparer.Ordinal)];

        bool FailedOnly(HardFailures failure) => crossing.FailedOnly[int.TrailingZeroCount((int)failure)] > 0;
    }

    private int Count(OpeningToRank opening, ResidentTable table, IReadOnlySet<int> alreadyMatched, string? lifted = null) =>
        new Crossing(table, new InputOrderRanker(), countOnly).Cross(new OpeningCard(opening, table, request.Closeness, request.Today, lifted), alreadyMatched).Passed;

    /// <summary>Required experience is weighed, not a wall: they pass, and lack at most two months of it.</summary>
    private int LackingExperience(OpeningCrossing crossing)
    {
        if (crossing.Card.Opening is not { ExperienceRequired: true, ExperienceMonths: > 0 and var asked }) return 0;
        return crossing.Top.Count(candidate =>
        {
            PairVector.Of(crossing.Card, residents, candidate.Row, out var facts);
            return asked - facts.RelevantMonths is > 0 and <= MoreMonths;
        });
    }

    /// <summary>Public transport as by day, whatever the hour.</summary>
    private sealed class DaytimeTransit(ITravelTimes times) : ITravelTimes
    {
        public int Minutes(Coordinates home, Coordinates work, string mode, WorkHours hours) =>
            times.Minutes(home, work, mode, mode == TravelMode.Transit ? WorkHours.Day : hours);
    }
}
