using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Compares an opening's occupation with those that residents want and have practised, line by line.</summary>
internal static class OccupationComparison
{
    /// <summary>Experience in an occupation less close than this does not count for the opening.</summary>
    public const float RelevantCloseness = 0.45f;

    /// <param name="closeness">A buffer of <see cref="PairBlock.Rows"/>.</param>
    public static void Compare(OpeningCard card, ResidentTable residents, int first, int count, PairBlock pairs, float[] closeness)
    {
        for (var fact = Fact.WantedCloseness; fact <= Fact.PractisedMonths; fact++) pairs.Column(fact).Clear();
        Span<float> longest = stackalloc float[PairBlock.Rows];
        longest.Clear();
        var occupations = residents.Occupations;
        var lines = occupations.MostLines(first, count);
        for (var line = 0; line < lines; line++)
        {
            var numbers = occupations.Numbers[line].AsSpan(first, count);
            for (var i = 0; i < numbers.Length; i++) closeness[i] = card.Closeness[numbers[i]];
            for (var i = 0; i < count; i += Vector<float>.Count)
            {
                var close = Vector.LoadUnsafe(ref closeness[i]);
                Want(pairs, i, close, Vector.LoadUnsafe(ref occupations.Wanted[line][first + i]));
                var exact = Vector.Equals(Vector.LoadUnsafe(ref occupations.Numbers[line][first + i]), new Vector<int>(card.Exact));
                Practise(pairs, i, close, exact, Vector.LoadUnsafe(ref occupations.Months[line][first + i]), ref longest[i]);
            }
        }
    }

    /// <summary>The closest wish counts; of two as close, the one that is wanted more.</summary>
    private static void Want(PairBlock pairs, int i, Vector<float> close, Vector<float> rank)
    {
        var (best, bestRank) = (pairs.Load(Fact.WantedCloseness, i), pairs.Load(Fact.WishRank, i));
        var isWish = Vector.GreaterThan(rank, Vector<float>.Zero);
        var isBetter = isWish & (Vector.Equals(bestRank, Vector<float>.Zero) | Vector.GreaterThan(close, best) | (Vector.Equals(close, best) & Vector.LessThan(rank, bestRank)));
        pairs.Store(Fact.Wishes, i, pairs.Load(Fact.Wishes, i) + If(isWish, Vector<float>.One));
        pairs.Store(Fact.FirstWishCloseness, i, Vector.MaxNative(pairs.Load(Fact.FirstWishCloseness, i), If(Vector.Equals(rank, Vector<float>.One), close)));
        pairs.Store(Fact.WantedCloseness, i, Vector.ConditionalSelect(isBetter, close, best));
        pairs.Store(Fact.WishRank, i, Vector.ConditionalSelect(isBetter, rank, bestRank));
    }

    private static void Practise(PairBlock pairs, int i, Vector<float> close, Vector<int> exact, Vector<float> months, ref float longest)
    {
        var known = Vector.LoadUnsafe(ref longest);
        var (isPractised, isLonger) = (Vector.GreaterThan(months, Vector<float>.Zero), Vector.GreaterThan(months, known));
        var isRelevant = Vector.GreaterThanOrEqual(close, new Vector<float>(RelevantCloseness));
        Vector.MaxNative(months, known).StoreUnsafe(ref longest);
        pairs.Store(Fact.PractisedMonths, i, pairs.Load(Fact.PractisedMonths, i) + months);
        pairs.Store(Fact.PractisedCloseness, i, Vector.MaxNative(pairs.Load(Fact.PractisedCloseness, i), If(isPractised, close)));
        pairs.Store(Fact.ExactMonths, i, pairs.Load(Fact.ExactMonths, i) + If(exact, months));
        pairs.Store(Fact.RelevantMonths, i, pairs.Load(Fact.RelevantMonths, i) + If(isRelevant, close * months));
        pairs.Store(Fact.LongestCloseness, i, Vector.ConditionalSelect(isLonger, close, pairs.Load(Fact.LongestCloseness, i)));
    }

    private static Vector<float> If(Vector<int> mask, Vector<float> values) => Vector.ConditionalSelect(mask, values, Vector<float>.Zero);
}
