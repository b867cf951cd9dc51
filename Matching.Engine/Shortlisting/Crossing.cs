using Matching.Engine.Ranking;
using Matching.Engine.Signals;

namespace Matching.Engine.Shortlisting;

/// <summary>Compares one opening with every resident, drops those who fail a hard requirement, scores the rest and keeps the best.</summary>
/// <remarks>Holds its buffers: one instance per thread. Nothing is allocated per pair.</remarks>
internal sealed class Crossing(ResidentTable residents, IRanker ranker, ShortlistOptions options)
{
    private const int Block = 256;

    private readonly PairFacts[] facts = new PairFacts[Block];
    private readonly int[] rows = new int[Block];
    private readonly Guid[] ids = new Guid[Block];
    private readonly float[] values = new float[Block * SignalSet.Current.Count];
    private readonly float[] scores = new float[Block];
    private readonly TopCandidates top = new(options.CandidatesPerOpening);

    public OpeningCrossing Cross(OpeningCard card, IReadOnlySet<int> alreadyMatched)
    {
        var requirements = HardRequirements.All.Count;
        var (failed, only) = (new int[requirements], new int[requirements]);
        var (passed, busy, pending) = (0, 0, 0);
        for (var row = 0; row < residents.Residents.Count; row++)
        {
            if (alreadyMatched.Count > 0 && alreadyMatched.Contains(row)) continue;
            PairComparison.Compare(card, residents, row, out facts[pending]);
            var failures = HardRequirements.Check(card, in facts[pending]);
            if (failures != HardFailures.None)
            {
                Count(failures, failed, only);
                continue;
            }

            passed++;
            if (residents.Residents[row].PendingMatches >= options.PerResident)
            {
                busy++;
                continue;
            }

            (rows[pending], ids[pending]) = (row, residents.Ids[row]);
            if (++pending == Block) pending = Score(card, pending);
        }

        Score(card, pending);
        return new OpeningCrossing(card, residents.Residents.Count - alreadyMatched.Count, passed, busy, failed, only, top.TakeAll());
    }

    private int Score(OpeningCard card, int count)
    {
        if (count == 0) return 0;
        var block = values.AsSpan(0, count * SignalSet.Current.Count);
        SignalSet.Current.Write(card, facts.AsSpan(0, count), block);
        ranker.Score(new SignalBlock(block, card.Opening.Id, ids.AsSpan(0, count), rows.AsSpan(0, count)), scores.AsSpan(0, count));
        for (var i = 0; i < count; i++) top.Add(rows[i], scores[i]);
        return 0;
    }

    private static void Count(HardFailures failures, int[] failed, int[] only)
    {
        var bits = (uint)failures;
        var single = System.Numerics.BitOperations.IsPow2(bits);
        for (; bits != 0; bits &= bits - 1)
        {
            var index = System.Numerics.BitOperations.TrailingZeroCount(bits);
            failed[index]++;
            if (single) only[index]++;
        }
    }
}

/// <param name="Top">Best first; equal scores by id.</param>
internal sealed record OpeningCrossing(
    OpeningCard Card, int Considered, int Passed, int Busy, int[] Failed, int[] FailedOnly, Candidate[] Top);

/// <param name="Row">In the resident table, whose order is that of the ids.</param>
internal readonly record struct Candidate(int Row, float Score) : IComparable<Candidate>
{
    /// <summary>Best first; ties by id.</summary>
    public int CompareTo(Candidate other) => other.Score != Score ? other.Score.CompareTo(Score) : Row.CompareTo(other.Row);
}
