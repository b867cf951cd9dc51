using Matching.Engine.Ranking.Forest;
using Matching.Engine.Training.Native;

namespace Matching.Engine.Tests.Training.Native;

public class LightGbmBoosterTests
{
    private const int Columns = 6;
    private const int Groups = 60;
    private const int PerGroup = 25;

    [Fact]
    public void ForestOfText_EveryRow_ScoresAsTheLibrary()
    {
        var rows = Rows(seed: 1);
        using var booster = Train(rows);
        var forest = ForestOfText.Read(booster.ToText());
        var theirs = booster.Scores(rows, Columns);
        for (var i = 0; i < theirs.Length; i++) Assert.Equal(theirs[i], forest.Score(rows.AsSpan(i * Columns, Columns)), 1e-12);
        Assert.Equal(rows.Length / Columns * forest.Trees, forest.Cover.Sum());
    }

    [Fact]
    public void ForestOfText_RowsOnThresholds_EndAtTheSameLeaf()
    {
        var trained = Rows(seed: 1);
        using var booster = Train(trained);
        var forest = ForestOfText.Read(booster.ToText());
        var rows = new List<float>();
        for (var split = 0; split < forest.Features.Length; split++)
        {
            foreach (var value in (float[])[MathF.BitDecrement(forest.Thresholds[split]), forest.Thresholds[split], MathF.BitIncrement(forest.Thresholds[split])])
            {
                var row = trained.AsSpan(split * Columns % trained.Length, Columns).ToArray();
                row[forest.Features[split]] = value;
                rows.AddRange(row);
            }
        }

        var theirs = booster.Scores([.. rows], Columns);
        for (var i = 0; i < theirs.Length; i++) Assert.Equal(theirs[i], forest.Score(rows.GetRange(i * Columns, Columns).ToArray()), 1e-12);
    }

    [Theory]
    [InlineData(0.1, 0.1f)]
    [InlineData(0.7, 0.7f)]
    [InlineData(-0.3, -0.3f)]
    [InlineData(2.5, 2.5f)]
    public void RoundedDown_AnyThreshold_SplitsFloatsAsTheDouble(double threshold, float near)
    {
        foreach (var x in (float[])[MathF.BitDecrement(near), near, MathF.BitIncrement(near)]) Assert.Equal(x <= threshold, x <= ForestOfText.RoundedDown(threshold));
    }

    [Fact]
    public void Load_OwnText_GivesTheSameScores()
    {
        var rows = Rows(seed: 2);
        using var booster = Train(rows);
        using var loaded = LightGbmBooster.Load(booster.ToText());
        Assert.Equal(booster.Scores(rows, Columns), loaded.Scores(rows, Columns));
    }

    [Fact]
    public void Contributions_OfAnyRow_AddUpToItsScore()
    {
        var rows = Rows(seed: 3);
        using var booster = Train(rows);
        var (scores, contributions) = (booster.Scores(rows, Columns), booster.Contributions(rows, Columns));
        for (var i = 0; i < scores.Length; i++) Assert.Equal(scores[i], contributions.AsSpan(i * (Columns + 1), Columns + 1).ToArray().Sum(), 1e-9);
    }

    [Fact]
    public void Train_GroupsThatDoNotAddUp_SaysWhatTheLibrarySays()
    {
        var rows = Rows(seed: 1);
        var refused = Assert.Throws<LightGbmException>(() =>
            LightGbmBooster.Train(rows, Columns, new float[rows.Length / Columns], [3, 4], new Dictionary<string, string> { ["objective"] = "lambdarank", ["verbosity"] = "-1" }, 1));
        Assert.NotEmpty(refused.Message);
    }

    [Fact]
    public void Load_NoModel_Throws() => Assert.Throws<LightGbmException>(() => LightGbmBooster.Load("no model"));

    private static LightGbmBooster Train(float[] rows)
    {
        var labels = Enumerable.Range(0, rows.Length / Columns).Select(i => MathF.Round(Math.Clamp(2 * rows[i * Columns] + rows[i * Columns + 1] - rows[i * Columns + 2], 0, 3)));
        var parameters = new Dictionary<string, string> { ["objective"] = "lambdarank", ["num_leaves"] = "15", ["deterministic"] = "true", ["force_row_wise"] = "true", ["num_threads"] = "1", ["verbosity"] = "-1" };
        return LightGbmBooster.Train(rows, Columns, [.. labels], [.. Enumerable.Repeat(PerGroup, Groups)], parameters, trees: 20);
    }

    private static float[] Rows(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Groups * PerGroup * Columns).Select(_ => random.Next(100) / 64f)];
    }
}
