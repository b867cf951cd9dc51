using System.Security.Cryptography;
using Matching.Engine.Ranking;
using Matching.Engine.Ranking.Forest;
using Matching.Engine.Signals;

namespace Matching.Engine.Tests.Ranking;

public class ModelFileTests
{
    private static readonly int Signals = SignalSet.Current.Count;

    [Fact]
    public void Read_WhatWasWritten_IsTheSameModel()
    {
        var bytes = ModelFile.Write(Model());
        var read = ModelFile.Read(bytes);
        Assert.Equal(bytes, ModelFile.Write(read));
        var vector = Vector(0.7f);
        Assert.Equal(Model().Want.Probability(vector), read.Want.Probability(vector));
        Assert.Equal(ModelOrigin.Demonstration, read.Origin);
        Assert.Equal(0.7, read.Metrics["ndcg@10"]);
    }

    [Fact]
    public void Read_AnyByteChangedOrCut_IsRefusedInWords()
    {
        var bytes = ModelFile.Write(Model());
        for (var i = 0; i < bytes.Length; i++)
        {
            var corrupt = (byte[])bytes.Clone();
            corrupt[i] ^= 0x40;
            Assert.Contains("train", Assert.Throws<ModelRefusedException>(() => ModelFile.Read(corrupt)).Message, StringComparison.Ordinal);
            Assert.Throws<ModelRefusedException>(() => ModelFile.Read(bytes[..i]));
        }
    }

    /// <summary>Even a content that carries a right checksum: it is read as a model or refused in words, nothing else happens.</summary>
    [Fact]
    public void Read_AnyContentWithARightChecksum_IsAModelOrRefused()
    {
        var (random, bytes, refused) = (new Random(4), ModelFile.Write(Model()), 0);
        for (var n = 0; n < 20_000; n++)
        {
            var content = bytes[..^32];
            for (var change = random.Next(4); change >= 0; change--) Spoil(random, ref content);
            try
            {
                var model = ModelFile.Read([.. content, .. SHA256.HashData(content)]);
                Assert.InRange(model.Want.Probability(new float[SignalSet.Current.Count + 1]), 0, 1);
            }
            catch (ModelRefusedException refusal)
            {
                Assert.Contains("train", refusal.Message, StringComparison.Ordinal);
                refused++;
            }
        }

        Assert.InRange(refused, 5_000, 19_999);
    }

    [Fact]
    public void Forest_VeryDeepTree_IsRefusedByTheFileAndBreaksNothing()
    {
        const int Deep = 300_000;
        var chain = new DecisionForest(
            [0], new int[Deep], new float[Deep], [.. Enumerable.Range(0, Deep).Select(n => ~n)], [.. Enumerable.Range(1, Deep - 1), ~Deep], new double[Deep + 1], new int[Deep + 1]);
        var bytes = ModelFile.Write(Model() with { Get = new QuestionModel(chain, new Calibration(1, 0)) });
        Assert.Throws<ModelRefusedException>(() => ModelFile.Read(bytes));
    }

    private static void Spoil(Random random, ref byte[] content)
    {
        var at = random.Next(16, content.Length);
        switch (random.Next(4))
        {
            case 0:
                content[at] = (byte)random.Next(256);
                break;
            case 1:
                content = content[..at];
                break;
            case 2:
                content = [.. content[..at], .. content[random.Next(16, content.Length)..]];
                break;
            default:
                content.AsSpan(at, Math.Min(random.Next(1, 9), content.Length - at)).Fill((byte)(random.Next(2) * 255));
                break;
        }

        if (content.Length < 20) content = [.. content, .. new byte[20]];
    }

    [Fact]
    public void Rank_OtherSignals_IsRefusedWithTheCure()
    {
        var other = Model() with { SignalNames = [.. SignalSet.Current.Names.Reverse()] };
        Assert.Contains("Relancez", Assert.Throws<ModelRefusedException>(() => new LearnedRanker(other, "1", false)).Message, StringComparison.Ordinal);
        Assert.Throws<ModelRefusedException>(() => new LearnedRanker(Model() with { SignalSetVersion = 99 }, "1", false));
    }

    [Fact]
    public void Rank_DemonstrationModelForRealPeople_IsRefused()
    {
        Assert.Throws<ModelRefusedException>(() => new LearnedRanker(Model(), "1", peopleAreReal: true));
        Assert.Equal("learned", new LearnedRanker(Model() with { Origin = ModelOrigin.Decisions }, "1", peopleAreReal: true).Name);
    }

    [Fact]
    public void Contributions_WithTheBias_AddUpToTheScore()
    {
        var trees = Model().Want.Trees;
        foreach (var value in new[] { 0f, 0.5f, 0.6f, 1f })
        {
            var contributions = new double[Signals];
            trees.Contributions(Vector(value), contributions);
            Assert.Equal(trees.Score(Vector(value)), trees.Bias + contributions.Sum(), 12);
        }

        Assert.Equal(2.0, trees.Score(Vector(0.5f))); // x ≤ t goes left
        Assert.Equal(-1.5, trees.Score(Vector(0.51f)));
    }

    [Fact]
    public void Forest_ThatIsNone_Throws() =>
        Assert.Throws<ArgumentException>(() => new DecisionForest([0], [0], [1], [0], [~0], [1], [1]));

    private static float[] Vector(float first) => [first, .. new float[Signals - 1]];

    private static LearnedModel Model() => new(
        new QuestionModel(new DecisionForest([0, ~2], [0], [0.5f], [~0], [~1], [1.5, -2, 0.5], [30, 10, 40]), new Calibration(1.2, -0.3)),
        new QuestionModel(new DecisionForest([0], [0], [0.5f], [~0], [~1], [0.5, -1], [30, 10]), new Calibration(0.7, 0.1)),
        SignalSet.Current.Version, SignalSet.Current.Names, ModelOrigin.Demonstration, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(3),
        40, 4, new Dictionary<string, string> { ["leaves"] = "2" }, new Dictionary<string, double> { ["ndcg@10"] = 0.7 });
}
