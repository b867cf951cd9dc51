using Matching.Engine.Domain;
using Matching.Engine.Ranking;
using Matching.Engine.Signals;

namespace Matching.Engine.Shortlisting;

/// <summary>For a person whom few openings suit: which small step would open more of them. The mirror of what an opening is told when too few people suit it.</summary>
/// <remarks>The person and each variant are rows of one small table, so that every opening is compared once, by the same hard requirements as ever.</remarks>
public static class WithinReach
{
    /// <param name="request">Its openings, closeness, day and travel times; its residents and options do not matter.</param>
    /// <returns>Most openings first; steps that open none are left out.</returns>
    public static IReadOnlyList<SmallStep> Of(ShortlistRequest request, ResidentToRank resident)
    {
        var steps = ResidentVariants.Of(resident, request.Openings).ToArray();
        ResidentToRank[] rows = [resident, .. steps.Select(s => s.Resident)];
        for (var i = 0; i < rows.Length; i++) rows[i] = rows[i] with { Id = Row(i), PendingMatches = 0 };

        var opened = new int[rows.Length];
        foreach (var crossing in Cross(request, rows))
        {
            // Row 0 is the person as they are.
            if (crossing.Top.Any(candidate => candidate.Row == 0)) continue;
            foreach (var candidate in crossing.Top) opened[candidate.Row]++;
        }

        return [.. steps.Select((s, i) => new SmallStep(s.Code, s.Words, opened[i + 1]))
            .Where(s => s.Openings > 0).OrderByDescending(s => s.Openings).ThenBy(s => s.Code, StringComparer.Ordinal)];
    }

    private static OpeningCrossing[] Cross(ShortlistRequest request, ResidentToRank[] rows) => FullCrossing.Cross(
        request with
        {
            Residents = rows,
            AlreadyMatched = [],
            Ranker = new InputOrderRanker(),
            Options = request.Options with { PerResident = int.MaxValue, CandidatesPerOpening = rows.Length },
        },
        new ResidentTable(rows, request.Travel));

    /// <summary>Rows of a table are in the order of their ids.</summary>
    private static Guid Row(int index) => new(index, 0, 0, new byte[8]);
}
