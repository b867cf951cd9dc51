using Matching.Engine.Ranking;
using Matching.Engine.Signals;

namespace Matching.Engine.Evaluation;

internal static class PairScores
{
    /// <summary>One score per pair of an opening, whose input order is the order given.</summary>
    /// <param name="signals">One vector per resident.</param>
    public static float[] Of(IRanker ranker, Guid opening, IReadOnlyList<Guid> residents, IReadOnlyList<float[]> signals)
    {
        var rows = residents.Count;
        var values = new float[rows * SignalSet.Current.Count];
        for (var i = 0; i < rows; i++)
        {
            for (var s = 0; s < signals[i].Length; s++) values[s * rows + i] = signals[i][s];
        }

        var scores = new float[rows];
        ranker.Score(new SignalBlock(values, opening, [.. residents], [.. Enumerable.Range(0, rows)]), scores);
        return scores;
    }
}
