using Matching.Engine.Domain;
using Matching.Engine.Evaluation;
using Matching.Engine.Signals;

namespace Matching.Engine.Simulation;

/// <summary>What a pair would come to if it were proposed alone: its grade, drawn, and its gain, expected (see the ADR on proofs of learning).</summary>
/// <remarks>Left out is what has nothing to do with the pair: lapses, silence, other reasons, no-shows, positions filled by others.</remarks>
internal static class LonePair
{
    /// <summary>Refused for fit or declined 0, accepted 2, interviewed 3, hired 4.</summary>
    /// <param name="draw">Another draw, other decisions; the taste stays that of the seed and the pair.</param>
    public static int Grade(long seed, OpeningToRank opening, Guid resident, in PairFacts facts, int draw = 0)
    {
        var random = new Random(unchecked((int)Ranking.SeededDraw.Bits(seed, opening.Id, resident, 200 + draw)));
        var wants = Truth.Wants(opening, facts) + Truth.Taste(seed, opening.Id, resident, 0);
        var gets = Truth.Gets(opening, facts) + Truth.Taste(seed, opening.Id, resident, 1);
        if (!random.Chance(Choice.Validated(wants, gets, Choice.Noise(random)))) return 0;
        if (!random.Chance(Choice.Accepted(wants))) return 0;
        if (!random.Chance(Choice.Met(gets))) return 2;
        return random.Chance(Choice.Hired(gets, random.Chance(Choice.ImmersionShare))) ? 4 : 3;
    }

    /// <summary>Mean of the gain 2^grade − 1 given the facts alone: taste and noise integrated. The best order by what can be observed sorts by it.</summary>
    public static double ExpectedGain(OpeningToRank opening, in PairFacts facts)
    {
        var (wants, gets) = (Truth.Wants(opening, facts), Truth.Gets(opening, facts));
        var sum = 0.0;
        foreach (var (x, wx) in Quadrature.Seven)
        {
            var w = wants + Truth.TasteDeviation * x;
            var accepted = Choice.Accepted(w);
            foreach (var (y, wy) in Quadrature.Seven)
            {
                var g = gets + Truth.TasteDeviation * y;
                var validated = Quadrature.Three.Sum(n => n.Weight * Choice.Validated(w, g, Choice.NoiseDeviation * n.Node));
                sum += wx * wy * validated * accepted * GainOnceAccepted(g);
            }
        }

        return sum;
    }

    private static double GainOnceAccepted(double gets)
    {
        var met = Choice.Met(gets);
        var hired = (1 - Choice.ImmersionShare) * Choice.Hired(gets, false) + Choice.ImmersionShare * Choice.Hired(gets, true);
        return RankingMetrics.Gain(2) * (1 - met) + met * (RankingMetrics.Gain(3) * (1 - hired) + RankingMetrics.Gain(4) * hired);
    }
}
