using System.Numerics;
using Matching.Engine.Ranking;
using Matching.Engine.Signals;

namespace Matching.Engine.Shortlisting;

/// <summary>Compares one opening with every resident, drops those who fail a hard requirement, scores the rest and keeps the best.</summary>
/// <remarks>Holds its buffers: one instance per thread. Nothing is allocated per pair.</remarks>
/// <param name="own">Is given every score of openings that have a number; null: of none.</param>
internal sealed class Crossing(ResidentTable residents, IRanker ranker, ShortlistOptions options, OwnBest? own = null)
{
    private readonly PairBlock compared = new(residents);
    private readonly PairBlock passing = new(residents);
    private readonly int[] failures = new int[PairBlock.Rows];
    private readonly int[] pairsByFailures = new int[1 << HardRequirements.All.Count];
    private readonly int[] places = new int[PairBlock.Rows];
    private readonly int[] rows = new int[PairBlock.Rows];
    private readonly Guid[] ids = new Guid[PairBlock.Rows];
    private readonly float[] values = new float[PairBlock.Rows * SignalSet.Current.Count];
    private readonly float[] scores = new float[PairBlock.Rows];
    private readonly TopCandidates top = new(options.CandidatesPerOpening);

    /// <summary>False only to measure: then nobody fails a hard requirement.</summary>
    public bool Filters { get; init; } = true;

    /// <summary>What it adds residents' own best openings to.</summary>
    public OwnBest? Own => own;

    /// <param name="alreadyMatched">Rows of those who are not to be proposed.</param>
    /// <param name="number">Of the opening in the run, for residents' own best; null where they are not to count it.</param>
    public OpeningCrossing Cross(OpeningCard card, IReadOnlySet<int> alreadyMatched, int? number = null)
    {
        Array.Clear(pairsByFailures);
        var (busy, pending, count) = (0, 0, residents.Ids.Length);
        compared.Open(card);
        for (var first = 0; first < count; first += PairBlock.Rows)
        {
            var block = Math.Min(PairBlock.Rows, count - first);
            compared.Compare(first, block);
            if (Filters) Check(card, block);
            var kept = 0;
            for (var i = 0; i < block; i++)
            {
                if (alreadyMatched.Count > 0 && alreadyMatched.Contains(first + i)) continue;
                pairsByFailures[failures[i]]++;
                if (failures[i] != 0) continue;
                if (residents.PendingMatches[first + i] >= options.PerResident) busy++;
                else places[kept++] = i;
            }

            // A whole block is scored where it stands.
            if (kept == PairBlock.Rows && pending == 0)
            {
                for (var i = 0; i < kept; i++) rows[i] = first + i;
                Score(compared, kept, number);
                continue;
            }

            foreach (var place in places.AsSpan(0, kept))
            {
                passing.Take(compared, place, pending);
                rows[pending++] = first + place;
                if (pending < PairBlock.Rows) continue;
                Score(passing, pending, number);
                pending = 0;
            }
        }

        if (pending > 0) Score(passing, pending, number);
        var (failed, only) = Failed();
        return new OpeningCrossing(card, count - alreadyMatched.Count, pairsByFailures[0], busy, failed, only, top.TakeAll());
    }

    private void Check(OpeningCard card, int block)
    {
        for (var i = 0; i < block; i += Vector<int>.Count) HardRequirements.Check(card, compared.Lanes(i)).StoreUnsafe(ref failures[i]);
    }

    private void Score(PairBlock pairs, int count, int? number)
    {
        var signals = values.AsSpan(0, count * SignalSet.Current.Count);
        SignalSet.Current.Write(pairs, count, signals);
        for (var i = 0; i < count; i++) ids[i] = residents.Ids[rows[i]];
        ranker.Score(new SignalBlock(signals, pairs.Card.Opening.Id, ids.AsSpan(0, count), rows.AsSpan(0, count)), scores.AsSpan(0, count));
        for (var i = 0; i < count; i++) top.Add(rows[i], scores[i]);
        if (own is null || number is not { } opening) return;
        for (var i = 0; i < count; i++) own.Add(rows[i], opening, scores[i]);
    }

    /// <summary>Per requirement, how many fail it, and how many nothing else.</summary>
    private (int[] Failed, int[] Only) Failed()
    {
        var (failed, only) = (new int[HardRequirements.All.Count], new int[HardRequirements.All.Count]);
        for (var together = 1; together < pairsByFailures.Length; together++)
        {
            for (var index = 0; index < failed.Length; index++)
            {
                if ((together & (1 << index)) != 0) failed[index] += pairsByFailures[together];
                if (together == 1 << index) only[index] = pairsByFailures[together];
            }
        }

        return (failed, only);
    }
}

/// <param name="Top">The opening's best, and after a full crossing those of whom it is one of the best; best first, equal scores by id.</param>
internal sealed record OpeningCrossing(
    OpeningCard Card, int Considered, int Passed, int Busy, int[] Failed, int[] FailedOnly, Candidate[] Top);

/// <param name="Row">In the resident table, whose order is that of the ids.</param>
internal readonly record struct Candidate(int Row, float Score) : IComparable<Candidate>
{
    /// <summary>Best first; ties by id.</summary>
    public int CompareTo(Candidate other) => other.Score != Score ? other.Score.CompareTo(Score) : Row.CompareTo(other.Row);
}
