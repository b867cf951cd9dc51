using Matching.Engine.Ranking.Forest;
using Matching.Engine.Tests.Explanations;
using Matching.Engine.Training.Native;

namespace Matching.Engine.Tests.Ranking.Forest;

public class TreeShapTests
{
    [Fact]
    public void Contributions_TwoSignalsThatOnlyCountTogether_ShareAlike()
    {
        // 8 when both are over a half, else 0; each half of the rows: alone each is worth 2, together 6.
        var both = new DecisionForest([0], [0, 1], [0.5f, 0.5f], [~0, ~1], [1, ~2], [0, 0, 8], [2, 1, 1]);
        Assert.All(Shap(both, [1, 1]), value => Assert.Equal(3, value, 12));

        // Path contributions give less to what is asked first: they are no Shapley values.
        var path = new double[2];
        both.Contributions([1, 1], path);
        Assert.Equal([2, 4], path);
    }

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(5, 31, 3)]
    [InlineData(20, 31, 9)]
    [InlineData(20, 90, 9)]
    public void Contributions_RandomForests_EqualTheDefinitionAndAddUp(int trees, int leaves, int signals)
    {
        var random = new Random(trees * 100 + leaves);
        for (var round = 0; round < 5; round++)
        {
            var forest = Forest(random, trees, leaves, signals, leastRows: 1);
            AssertExact(forest, Vector(random, signals), signals);
        }
    }

    [Fact]
    public void Contributions_PathOfMoreSignalsThanEightPointsIntegrate_EqualTheDefinition()
    {
        const int Signals = 18;
        var random = new Random(5);
        int[] splits = [.. Enumerable.Range(0, Signals)];
        var chain = new DecisionForest(
            [0], splits, [.. splits.Select(_ => 0.3f)], [.. splits.Select(s => ~s)], [.. splits.Select(s => s + 1 < Signals ? s + 1 : ~Signals)],
            [.. Enumerable.Range(0, Signals + 1).Select(_ => random.NextDouble() - 0.5)], [.. Enumerable.Range(0, Signals + 1).Select(_ => random.Next(1, 100))]);
        AssertExact(chain, [.. splits.Select(s => s is 3 or 11 ? 0f : 1f)], Signals);
    }

    [Fact]
    public void Contributions_LeavesThatNoRowReached_EqualTheDefinition()
    {
        var random = new Random(6);
        for (var round = 0; round < 20; round++) AssertExact(Forest(random, 4, 20, 5, leastRows: 0, mostRows: 2), Vector(random, 5), 5);
    }

    [Fact]
    public void Contributions_TrainedTrees_EqualThoseOfLightGbm()
    {
        const int Signals = 7;
        var random = new Random(9);
        float[] rows = [.. Enumerable.Range(0, 40 * 25 * Signals).Select(_ => random.Next(5) == 0 ? -1 : random.Next(60) / 64f)];
        float[] labels = [.. Enumerable.Range(0, 40 * 25).Select(i => MathF.Round(Math.Clamp(4 * rows[i * Signals] * rows[i * Signals + 1] + rows[i * Signals + 2], 0, 4)))];
        var parameters = new Dictionary<string, string> { ["objective"] = "lambdarank", ["num_leaves"] = "31", ["num_threads"] = "1", ["verbosity"] = "-1", ["seed"] = "1" };
        using var booster = LightGbmBooster.Train(rows, Signals, labels, [.. Enumerable.Repeat(25, 40)], parameters, trees: 30);
        var forest = ForestOfText.Read(booster.ToText());
        var (shap, contributions) = (new TreeShap(forest), new double[Signals]);
        var theirs = booster.Contributions(rows, Signals);
        for (var i = 0; i < labels.Length; i++)
        {
            shap.Contributions(rows.AsSpan(i * Signals, Signals), contributions);
            for (var s = 0; s < Signals; s++) Assert.Equal(theirs[i * (Signals + 1) + s], contributions[s], 1e-9);
            Assert.Equal(theirs[i * (Signals + 1) + Signals], shap.Bias, 1e-9);
        }
    }

    [Fact]
    public void Contributions_OfAPair_AllocateNothing()
    {
        var shap = new TreeShap(Forest(new Random(3), 10, 31, 9, leastRows: 1));
        var (vector, contributions) = (Vector(new Random(4), 9), new double[9]);
        shap.Contributions(vector, contributions);
        var before = GC.GetAllocatedBytesForCurrentThread();
        shap.Contributions(vector, contributions);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Contributions_TreesOfOneLeaf_AreAllBias()
    {
        var shap = new TreeShap(new DecisionForest([~0, ~1], [], [], [], [], [1.5, 2], [3, 4]));
        var contributions = new double[] { 9, 9 };
        shap.Contributions([1, 2], contributions);
        Assert.Equal([0, 0], contributions);
        Assert.Equal(3.5, shap.Bias);
    }

    [Fact]
    public void Contributions_TooFewSignals_Throws()
    {
        var shap = new TreeShap(new DecisionForest([0], [1], [0.5f], [~0], [~1], [1.5, -2], [1, 1]));
        Assert.Throws<ArgumentException>(() => shap.Contributions([1], new double[2]));
        Assert.Throws<ArgumentException>(() => shap.Contributions([1, 2], new double[1]));
    }

    private static void AssertExact(DecisionForest forest, float[] vector, int signals)
    {
        var shap = Shap(forest, vector);
        Assert.Equal(forest.Score(vector), shap.Sum() + forest.Bias, 12);
        foreach (var (expected, actual) in ShapleyOracle.Of(forest, vector, signals).Zip(shap)) Assert.Equal(expected, actual, 12);
    }

    private static double[] Shap(DecisionForest forest, float[] vector)
    {
        var contributions = new double[vector.Length];
        new TreeShap(forest).Contributions(vector, contributions);
        return contributions;
    }

    private static float[] Vector(Random random, int signals) => [.. Enumerable.Range(0, signals).Select(_ => random.Next(4) == 0 ? 0.5f : random.NextSingle())];

    /// <summary>Trees of any shape that ask the same signals again and again.</summary>
    private static DecisionForest Forest(Random random, int trees, int most, int signals, int leastRows, int mostRows = 50)
    {
        var (features, thresholds, left, right, leaves) = (new List<int>(), new List<float>(), new List<int>(), new List<int>(), new List<double>());
        var roots = Enumerable.Range(0, trees).Select(tree => Grow(tree == 0 ? most : random.Next(1, most + 1))).ToArray();
        var cover = leaves.Select(_ => random.Next(leastRows, mostRows)).ToArray();
        return new DecisionForest(roots, [.. features], [.. thresholds], [.. left], [.. right], [.. leaves], cover);

        int Grow(int count)
        {
            if (count == 1)
            {
                leaves.Add(random.NextDouble() - 0.5);
                return ~(leaves.Count - 1);
            }

            var (node, onTheLeft) = (features.Count, random.Next(1, count));
            features.Add(random.Next(signals));
            thresholds.Add(random.Next(4) == 0 ? 0.5f : random.NextSingle());
            left.Add(0);
            right.Add(0);
            left[node] = Grow(onTheLeft);
            right[node] = Grow(count - onTheLeft);
            return node;
        }
    }
}
