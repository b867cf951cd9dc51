using Matching.Engine.Domain;
using Matching.Engine.Occupations;

namespace Matching.Engine.Signals;

/// <summary>The signals of one pair alone: for a page, a test, or a match proposed by hand.</summary>
public static class PairVector
{
    public static float[] Of(OpeningToRank opening, ResidentToRank resident, OccupationCloseness closeness, DateOnly today)
    {
        var table = new ResidentTable([resident]);
        return Of(new OpeningCard(opening, table, closeness, today), table, 0, out _);
    }

    internal static float[] Of(OpeningCard opening, ResidentTable residents, int row, out PairFacts facts)
    {
        var block = PairComparison.Block(opening, residents, row);
        facts = block.Facts(0);
        return Of(block);
    }

    /// <summary>Of the first pair of a block.</summary>
    internal static float[] Of(PairBlock block)
    {
        var vector = new float[SignalSet.Current.Count];
        SignalSet.Current.Write(block, 1, vector);
        return vector;
    }
}
