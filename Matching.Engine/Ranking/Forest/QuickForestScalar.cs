using System.Numerics;

namespace Matching.Engine.Ranking.Forest;

/// <summary><see cref="QuickForest"/>, a row at a time.</summary>
internal static class QuickForestScalar
{
    public static void Score(QuickForestLayout layout, ReadOnlySpan<float> values, int rows, Span<float> scores)
    {
        Span<uint> masks = stackalloc uint[QuickForestLayout.GroupTrees];
        for (var row = 0; row < rows; row++)
        {
            var sum = 0.0;
            for (var group = 0; group < layout.Groups; group++)
            {
                masks.Fill(uint.MaxValue);
                var starts = layout.Starts.AsSpan(group * layout.Signals, layout.Signals + 1);
                for (var signal = 0; signal < layout.Signals; signal++)
                {
                    var value = values[signal * rows + row];
                    foreach (ref readonly var split in layout.Splits.AsSpan(starts[signal]..starts[signal + 1]))
                    {
                        if (value <= split.Threshold) break;
                        masks[split.Tree] &= split.Keep;
                    }
                }

                var first = group * QuickForestLayout.GroupTrees;
                var leaves = layout.Leaves.AsSpan(first * QuickForest.MostLeaves);
                for (var tree = 0; tree < Math.Min(masks.Length, layout.Trees - first); tree++)
                {
                    sum += leaves[tree * QuickForest.MostLeaves + BitOperations.TrailingZeroCount(masks[tree])];
                }
            }

            scores[row] = (float)sum;
        }
    }
}
