using Matching.Engine.Evaluation;

namespace Matching.Engine.Tests.Evaluation;

public class ReliabilityTests
{
    [Fact]
    public void Of_ByHand()
    {
        var reliability = Reliability.Of([At(1, 0.1, false), At(1, 0.1, true), At(2, 0.9, true), At(2, 0.9, true)], 1);
        Assert.Equal([new(2, 0.1, 0.5), new(2, 0.9, 1)], reliability.Bins);
        Assert.Equal((2 * 0.4 + 2 * 0.1) / 4, reliability.Error.Mean, 12);
        Assert.Equal((0.01 + 0.81 + 0.01 + 0.01) / 4, reliability.Brier.Mean, 12);
        Assert.InRange(reliability.Error.Mean, reliability.Error.Low, reliability.Error.High);
    }

    [Fact]
    public void Of_HonestPredictions_HaveLittleError_AndBoastfulOnesMuch()
    {
        var random = new Random(1);
        var honest = Enumerable.Range(0, 5000).Select(i => (Opening: i / 10, P: random.NextDouble())).Select(x => At(x.Opening, x.P, random.NextDouble() < x.P)).ToList();
        Assert.InRange(Reliability.Of(honest, 1).Error.High, 0, 0.05);
        var boastful = honest.ConvertAll(p => p with { Probability = Math.Round(p.Probability) });
        Assert.True(Reliability.Of(boastful, 1).Error.Low > 0.2);
    }

    [Fact]
    public void Of_Nothing_IsNoNumber()
    {
        var reliability = Reliability.Of([], 1);
        Assert.Empty(reliability.Bins);
        Assert.True(double.IsNaN(reliability.Error.Mean));
    }

    private static Prediction At(int opening, double probability, bool happened) => new(new Guid(opening, 0, 0, new byte[8]), probability, happened);
}
