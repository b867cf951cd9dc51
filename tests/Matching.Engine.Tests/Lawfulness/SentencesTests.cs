using Matching.Engine.Lawfulness;
using Xunit.Abstractions;

namespace Matching.Engine.Tests.Lawfulness;

public sealed class SentencesTests(ITestOutputHelper output)
{
    [Fact]
    public void Sentences_OfBothHalves_AreEnough()
    {
        var halves = Sentence.Halves.Select(half => new GateMeasure(half)).ToList();

        Assert.InRange(halves.Sum(h => h.Lawful), 150, int.MaxValue);
        Assert.InRange(halves.Sum(h => h.Unlawful), 150, int.MaxValue);
        Assert.InRange(halves[0].Lawful + halves[0].Unlawful, 200, int.MaxValue);
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public void Examine_JudgedSentences_FindsThem(string half)
    {
        var measure = new GateMeasure(half);
        foreach (var line in measure.Report())
            output.WriteLine(line);

        Assert.Equal(1, measure.LawfulPass);
        Assert.InRange(measure.Recall(Grade.Refused), 0.98, 1);
        Assert.InRange(measure.Recall(Grade.ToBeRead), 0.95, 1);
        Assert.InRange(measure.Precision(Grade.Refused), 0.98, 1);
        Assert.InRange(measure.Precision(Grade.ToBeRead), 0.95, 1);
    }

    [Fact]
    public void Measure_OfASentenceThatNothingFinds_IsNotFull() =>
        Assert.Empty(ContentGate.Examine(new() { Title = "Agent", Description = "Un défaut que la liste ignore." }, new(2026, 2, 2)));
}
