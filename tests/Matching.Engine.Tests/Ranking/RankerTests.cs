using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Ranking;
using Matching.Engine.Signals;

namespace Matching.Engine.Tests.Ranking;

public class RankerTests
{
    [Fact]
    public void Rules_PairThatFits_BeatsTheSamePairWithLess()
    {
        var best = Score(Some.Opening, Some.Resident);
        Assert.InRange(best, 0.75f, 1);
        Assert.True(best > Score(Some.Opening, Some.Resident with { Occupations = [new("N4105", 1, 24)] }));
        Assert.True(best > Score(Some.Opening, Some.Resident with { Home = new(48.83, 1.93) }));
        Assert.True(best > Score(Some.Opening, Some.Resident with { AvailableFrom = Some.Today.AddDays(40) }));
    }

    [Fact]
    public void Rules_InventedMarket_ScoresStayBetweenZeroAndOne()
    {
        var market = Some.Market();
        var scores = market.Openings.SelectMany(o => market.Residents.Select(r => Score(o, r))).ToList();
        Assert.All(scores, s => Assert.InRange(s, 0, 1));
        Assert.True(scores.Max() - scores.Min() > 0.5);
    }

    [Fact]
    public void Rules_Contributions_AddUpToTheScoreLessTheNeutralOne()
    {
        var ranker = new RuleRanker();
        var neutral = SignalSet.Current.Definitions.Select(d => d.Neutral).ToArray();
        var market = Some.Market(10, 20);
        foreach (var (opening, resident) in market.Openings.SelectMany(o => market.Residents.Select(r => (o, r))))
        {
            var vector = PairVector.Of(opening, resident, OccupationCloseness.OfTree, Some.Today);
            var contributions = new float[vector.Length];
            ranker.Explain(vector, contributions);
            Assert.Equal(Score(vector) - Score(neutral), contributions.Sum(), 4);
        }
    }

    /// <summary>Nothing that the definitions call harmful may raise the rules' score, nothing helpful may lower it.</summary>
    [Fact]
    public void Rules_WorseSignal_NeverRaisesTheScore()
    {
        var random = new Random(3);
        var definitions = SignalSet.Current.Definitions;
        for (var n = 0; n < 2000; n++)
        {
            var vector = definitions.Select(d => d.Min + (d.Max - d.Min) * random.NextSingle()).ToArray();
            var s = random.Next(definitions.Count);
            if (definitions[s].Direction == Direction.Free) continue;
            var worse = (float[])vector.Clone();
            worse[s] = definitions[s].Direction == Direction.Helps
                ? definitions[s].Min + (vector[s] - definitions[s].Min) * random.NextSingle()
                : vector[s] + (definitions[s].Max - vector[s]) * random.NextSingle();
            Assert.True(Score(worse) <= Score(vector) + 1e-6f, definitions[s].Name);
        }
    }

    [Fact]
    public void Random_SameSeed_SameScores_AnotherSeed_OtherScores()
    {
        var ids = Enumerable.Range(0, 50).Select(i => new Guid(i, 0, 0, new byte[8])).ToArray();
        Assert.Equal(Random(1, ids), Random(1, ids));
        Assert.NotEqual(Random(1, ids), Random(2, ids));
        Assert.Equal(Random(1, ids).Reverse(), Random(1, [.. ids.Reverse()]));
    }

    [Fact]
    public void InputOrder_FirstComesFirst()
    {
        var scores = new float[3];
        new InputOrderRanker().Score(new SignalBlock([], default, new Guid[3], [4, 0, 9]), scores);
        Assert.True(scores[1] > scores[0] && scores[0] > scores[2]);
    }

    private static float[] Random(long seed, Guid[] ids)
    {
        var scores = new float[ids.Length];
        new RandomRanker(seed).Score(new SignalBlock([], Some.Opening.Id, ids, new int[ids.Length]), scores);
        return scores;
    }

    private static float Score(OpeningToRank opening, ResidentToRank resident) =>
        Score(PairVector.Of(opening, resident, OccupationCloseness.OfTree, Some.Today));

    private static float Score(float[] vector)
    {
        var score = new float[1];
        new RuleRanker().Score(new SignalBlock(vector, default, new Guid[1], new int[1]), score);
        return score[0];
    }
}
