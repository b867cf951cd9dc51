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
        foreach (var (trees, leaves) in new[] { (1, 1), (1, 2), (7, 1), (40, 31), (99, 32), (100, 5), (101, 32), (300, 31) })
        {
            var random = new Random(trees * 100 + leaves);
            var forest = Forest(random, trees, leaves);
            foreach (var rows in new[] { 0, 1, 7, 31, 32, 33, 63, 64, 65, 100, 128 }) AssertSame(forest, path, Block(random, rows), rows);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Score_MoreThresholdsThanABinHolds_EqualsTheWalk(ScoringPath path)
    {
        var forest = Forest(new Random(1), 300, 32);
        Assert.True(BinnedTrees.Of(NumberedForest.Of(forest)).Length > 1);
        AssertSame(forest, path, Block(new Random(2), 200), 200);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Score_NoNumber_GoesRight(ScoringPath path)
    {
        var forest = Forest(new Random(3), 50, 31);
        var values = Block(new Random(4), 70).Select((v, i) => i % 3 == 0 ? float.NaN : i % 7 == 0 ? float.PositiveInfinity : v).ToArray();
        AssertSame(forest, path, values, 70);
    }

    /// <summary>Without it, a comparison that never fails would go unseen.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Score_AnotherThreshold_IsAnotherScore(ScoringPath path)
    {
        var quick = new QuickForest(new DecisionForest([0], [0], [0.25f], [~0], [~1], [1.5, -2], [1, 1]), path);
        var scores = new float[1];
        quick.Score(new SignalBlock([0.5f], default, new Guid[1], new int[1]), scores);
        Assert.NotEqual(1.5f, scores[0]);
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

    /// <summary>As the walk, but for leaves being whole numbers of a unit, and as a row at a time, bit for bit.</summary>
    internal static void AssertSame(DecisionForest forest, ScoringPath path, float[] values, int rows)
    {
        var block = new SignalBlock(values, default, new Guid[rows], new int[rows]);
        var (alone, scores, vector) = (new float[rows], new float[rows], new float[forest.SignalsNeeded]);
        var quick = new QuickForest(forest, path);
        quick.Score(block, scores);
        new QuickForest(forest, ScoringPath.Scalar).Score(block, alone);
        Assert.Equal(alone, scores);
        for (var row = 0; row < rows; row++)
        {
            for (var s = 0; s < vector.Length; s++) vector[s] = values[s * rows + row];
            var walked = forest.Score(vector);
            Assert.InRange(scores[row] - walked, -Most(walked), Most(walked));
        }

        double Most(double walked) => quick.Error + Math.Abs(walked) / (1 << 23);
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
