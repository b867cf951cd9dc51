using System.Numerics;

namespace Matching.Engine.Ranking.Forest;

/// <summary><see cref="QuickForest"/>, a row at a time: QuickScorer (Lucchese et al., SIGIR 2015).</summary>
internal static class QuickForestScalar
{
    public static void Score(SplitLayout layout, ReadOnlySpan<float> values, int rows, Span<float> scores)
    {
        var forest = layout.Forest;
        Span<uint> masks = stackalloc uint[SplitLayout.GroupTrees];
        for (var row = 0; row < rows; row++)
        {
            var sum = 0;
            for (var group = 0; group < layout.Groups; group++)
            {
                masks.Fill(uint.MaxValue);
                var starts = layout.Starts.AsSpan(group * forest.Signals, forest.Signals + 1);
                for (var signal = 0; signal < forest.Signals; signal++)
                {
                    var value = values[signal * rows + row];
                    foreach (ref readonly var split in layout.Splits.AsSpan(starts[signal]..starts[signal + 1]))
                    {
                        if (value <= split.Threshold) break;
                        masks[split.Tree] &= split.Keep;
                    }
                }

                var first = group * SplitLayout.GroupTrees;
                var leaves = forest.Leaves.AsSpan(first * QuickForest.MostLeaves);
                for (var tree = 0; tree < Math.Min(masks.Length, forest.Trees - first); tree++)
                {
                    sum += leaves[tree * QuickForest.MostLeaves + BitOperations.TrailingZeroCount(masks[tree])];
                }
            }

            scores[row] = (float)(forest.Offset + forest.Unit * sum);
        }
    }
}
