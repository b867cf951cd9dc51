using Matching.Engine.Evaluation;
using Matching.Engine.Evaluation.Exposure;
using Matching.Engine.Ranking;
using Matching.Engine.Signals;
using Matching.Engine.Training;

namespace Matching.Engine.Tests.Training;

public class PromotionTests
{
    private const int Openings = 60;

    [Fact]
    public void Judge_ChallengerThatKnowsTheAnswer_IsPromoted()
    {
        var promotion = Promotion.Judge(Later(drawn: true), new Knowing(), champion: null, [], seed: 1);
        Assert.Equal(PromotionVerdict.Promoted, promotion.Verdict);
        Assert.Null(promotion.OverChampion);
        Assert.InRange(promotion.OverRules!.Value.Mean, 0.3, 0.7);
    }

    [Fact]
    public void Judge_ChallengerThatGuesses_IsNot() =>
        Assert.Equal(PromotionVerdict.NotBetterThanRules, Promotion.Judge(Later(drawn: true), new RandomRanker(3), champion: null, [], seed: 1).Verdict);

    [Fact]
    public void Judge_NoBetterThanTheChampion_IsNot()
    {
        var promotion = Promotion.Judge(Later(drawn: true), new Knowing(), champion: new Knowing(), [], seed: 1);
        Assert.Equal(PromotionVerdict.NotBetterThanChampion, promotion.Verdict);
        Assert.Equal(0, promotion.OverChampion!.Value.Mean);
    }

    [Fact]
    public void Judge_PairsChosenForTheirScore_SayNothing()
    {
        var promotion = Promotion.Judge(Later(drawn: false), new Knowing(), champion: null, [], seed: 1);
        Assert.Equal(PromotionVerdict.TooFewDrawn, promotion.Verdict);
        Assert.Equal(0, promotion.Drawn);
    }

    [Fact]
    public void Judge_AGroupWouldBeProposedLess_IsNotAsFair()
    {
        var later = Later(drawn: true);
        var unlucky = new AuditGroups("district", later.ToDictionary(e => e.ResidentId, e => e.Grade == 0 ? "north" : "south"));
        var even = new AuditGroups("district", later.Select((e, i) => (e.ResidentId, i)).ToDictionary(x => x.ResidentId, x => x.i % 2 == 0 ? "north" : "south"));

        var promotion = Promotion.Judge(later, new Knowing(), champion: null, [even, unlucky], seed: 1);
        Assert.Equal(PromotionVerdict.LessFair, promotion.Verdict);
        Assert.Equal("north", promotion.Fall!.Group);
        Assert.True(promotion.Fall.Difference.High < 0);
        Assert.Equal(PromotionVerdict.Promoted, Promotion.Judge(later, new Knowing(), champion: null, [even], seed: 1).Verdict);
    }

    /// <summary>The last signal holds the answer; the rules do not look at it.</summary>
    private static List<GradedExample> Later(bool drawn)
    {
        var random = new Random(2);
        return
        [
            .. from opening in Enumerable.Range(0, Openings)
               from pair in Enumerable.Range(0, 4)
               let wanted = random.Next(2)
               select new GradedExample(
                   Id(opening), Id(1000 + 10 * opening + pair), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch,
                   new Grades(2 * wanted, 2 * wanted, 1), [.. new float[SignalSet.Current.Count - 1], wanted]) { Explored = drawn },
        ];
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private sealed class Knowing : IRanker
    {
        public string Name => "knowing";

        public string Version => "1";

        public void Score(in SignalBlock block, Span<float> scores) => block.Column(block.Signals - 1).CopyTo(scores);

        public float Utility(float score) => score;

        public void Explain(ReadOnlySpan<float> vector, Span<float> contributions) => contributions.Clear();
    }
}
