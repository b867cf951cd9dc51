using Matching.Engine.Ranking.Forest;
using Matching.Engine.Signals;

namespace Matching.Engine.Tests.Ranking.Forest;

public class QuickForestTests
{
    private const int Signals = 9;

    /// <summary>Few values, so that many equal a threshold; the sentinel for unknown, and the ends of the scale.</summary>
    private static readonly float[] Values = [-1, -0f, 0, float.Epsilon, 0.25f, 0.5f, MathF.BitIncrement(0.5f), 0.75f, 1, float.MinValue, float.MaxValue];

    public static TheoryData<ScoringPath> Paths => [.. Enum.GetValues<ScoringPath>().Where(QuickForest.IsSupported)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Score_RandomForests_EqualsTheWalk(ScoringPath path)
    {
        foreach (var (trees, leaves) in new[] { (1, 1), (1, 2), (7, 1), (40, 31), (127, 32), (128, 5), (129, 32), (300, 31) })
        {
            var random = new Random(trees * 100 + leaves);
            var forest = Forest(random, trees, leaves);
            foreach (var rows in new[] { 0, 1, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100 }) AssertSame(forest, path, Block(random, rows), rows);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Score_AtTheThreshold_GoesLeft(ScoringPath path)
    {
        var quick = new QuickForest(new DecisionForest([0], [0], [0.5f], [~0], [~1], [1.5, -2], [1, 1]), path);
        var values = Enumerable.Repeat(0.5f, 40).Append(MathF.BitIncrement(0.5f)).ToArray();
        var scores = new float[41];
        quick.Score(new SignalBlock(values, default, new Guid[41], new int[41]), scores);
        Assert.Equal([.. Enumerable.Repeat(1.5f, 40), -2], scores);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Score_WithoutTrees_IsZero(ScoringPath path)
    {
        var scores = Enumerable.Repeat(9f, 21).ToArray();
        new QuickForest(new DecisionForest([], [], [], [], [], [], []), path).Score(new SignalBlock(new float[20], default, new Guid[20], new int[20]), scores);
        Assert.Equal([.. new float[20], 9], scores);
    }

    [Fact]
    public void Score_TooFewSignalsOrScores_Throws()
    {
        var quick = new QuickForest(new DecisionForest([0], [1], [0.5f], [~0], [~1], [1.5, -2], [1, 1]));
        Assert.Throws<ArgumentException>(() => quick.Score(new SignalBlock(new float[20], default, new Guid[20], new int[20]), new float[20]));
        Assert.Throws<ArgumentException>(() => quick.Score(new SignalBlock(new float[40], default, new Guid[20], new int[20]), new float[19]));
    }

    [Fact]
    public void Compile_ATreeOf33Leaves_IsRefused()
    {
        var forest = Forest(new Random(1), 2, 33);
        Assert.False(QuickForest.Fits(forest));
        Assert.True(QuickForest.Fits(Forest(new Random(1), 2, 32)));
        Assert.Throws<ArgumentException>(() => new QuickForest(forest));
    }

    internal static void AssertSame(DecisionForest forest, ScoringPath path, float[] values, int rows)
    {
        var block = new SignalBlock(values, default, new Guid[rows], new int[rows]);
        var (walked, scores) = (new float[rows], new float[rows]);
        forest.Score(block, walked);
        new QuickForest(forest, path).Score(block, scores);
        Assert.Equal(walked, scores);
    }

    private static float[] Block(Random random, int rows) =>
        [.. Enumerable.Range(0, rows * Signals).Select(_ => random.Next(3) == 0 ? random.NextSingle() : Values[random.Next(Values.Length)])];

    /// <summary>Trees of any shape: each inner node shares its leaves at random between its sides.</summary>
    private static DecisionForest Forest(Random random, int trees, int most)
    {
        var (features, thresholds, left, right, leaves) = (new List<int>(), new List<float>(), new List<int>(), new List<int>(), new List<double>());
        var roots = Enumerable.Range(0, trees).Select(tree => Grow(tree == 0 ? most : random.Next(1, most + 1))).ToArray();
        return new DecisionForest(roots, [.. features], [.. thresholds], [.. left], [.. right], [.. leaves], new int[leaves.Count]);

        int Grow(int count)
        {
            if (count == 1)
            {
                leaves.Add(random.NextDouble() - 0.5);
                return ~(leaves.Count - 1);
            }

            var (node, onTheLeft) = (features.Count, random.Next(1, count));
            features.Add(random.Next(Signals));
            thresholds.Add(random.Next(2) == 0 ? random.NextSingle() : Values[random.Next(Values.Length)]);
            left.Add(0);
            right.Add(0);
            left[node] = Grow(onTheLeft);
            right[node] = Grow(count - onTheLeft);
            return node;
        }
    }
}
