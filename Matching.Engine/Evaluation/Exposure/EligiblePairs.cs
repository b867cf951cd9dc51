using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Shortlisting;
using Matching.Engine.Signals;

namespace Matching.Engine.Evaluation.Exposure;

public static class EligiblePairs
{
    /// <summary>Enough openings for intervals; more would only fill memory.</summary>
    public const int MostOpenings = 300;

    /// <summary>Every pair that passes the hard requirements or was shown, with exposure 1 when it was; the first openings by id when there are very many.</summary>
    /// <param name="shown">Pairs proposed by the ranking.</param>
    public static IReadOnlyList<EligiblePair> Of(
        IReadOnlyList<OpeningToRank> openings, IReadOnlyList<ResidentToRank> residents, OccupationCloseness closeness, DateOnly today,
        IReadOnlySet<(Guid OpeningId, Guid ResidentId)> shown)
    {
        var table = new ResidentTable(residents);
        var asked = shown.Select(s => s.OpeningId).ToHashSet();
        var pairs = new List<EligiblePair>();
        var block = new PairBlock(table);
        foreach (var opening in openings.Where(o => asked.Contains(o.Id)).OrderBy(o => o.Id).Take(MostOpenings))
        {
            block.Open(new OpeningCard(opening, table, closeness, today));
            for (var row = 0; row < residents.Count; row++)
            {
                var at = row % PairBlock.Rows;
                if (at == 0) block.Compare(row, Math.Min(PairBlock.Rows, residents.Count - row));
                var wasShown = shown.Contains((opening.Id, table.Ids[row]));
                if (wasShown || HardRequirements.Check(block, at) == HardFailures.None) pairs.Add(new(opening.Id, table.Ids[row], wasShown ? 1 : 0));
            }
        }

        return pairs;
    }
}
