using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Compares schedules, contract, hours, pay, education and the day from which somebody is free.</summary>
internal static class ConditionComparison
{
    public static void Compare(OpeningCard card, ResidentConditions residents, int first, int count, PairBlock pairs)
    {
        var (zero, one) = (Vector<float>.Zero, Vector<float>.One);
        var (pay, isPaid) = ((float)(card.Opening.PayPerHour ?? 0), card.Opening.PayPerHour is not null);
        var (education, isEducated) = ((float)(card.Opening.EducationLevel ?? 0), card.Opening.EducationLevel is not null);
        for (var i = 0; i < count; i += Vector<float>.Count)
        {
            var row = first + i;
            Schedules(card, Vector.LoadUnsafe(ref residents.Schedules[row]), pairs, i);
            Hours(card, Vector.LoadUnsafe(ref residents.HoursMin[row]), Vector.LoadUnsafe(ref residents.HoursMax[row]), pairs, i);

            var contracts = Vector.LoadUnsafe(ref residents.Contracts[row]);
            var isWanted = Vector.ConditionalSelect(Vector.Equals(contracts & new Vector<int>(card.Contract), Vector<int>.Zero), zero, one);
            pairs.Store(Fact.ContractWanted, i, Vector.ConditionalSelect(Vector.Equals(contracts, Vector<int>.Zero), -one, isWanted));

            var wanted = Vector.LoadUnsafe(ref residents.PayWanted[row]);
            Margin(pairs, i, Fact.PayMargin, Fact.PayUnknown, isPaid, new Vector<float>(pay) - wanted, wanted);

            var level = Vector.LoadUnsafe(ref residents.Education[row]);
            pairs.Store(Fact.EducationLevel, i, level);
            Margin(pairs, i, Fact.EducationMargin, Fact.EducationUnknown, isEducated, level - new Vector<float>(education), level);

            pairs.Store(Fact.DaysLate, i, Vector.MaxNative(zero, Vector.LoadUnsafe(ref residents.AvailableDay[row]) - new Vector<float>(card.StartDay)));
        }
    }

    private static void Schedules(OpeningCard card, Vector<int> accepted, PairBlock pairs, int i)
    {
        var refused = Vector<int>.Zero;
        for (var schedules = (uint)card.Schedules; schedules != 0; schedules &= schedules - 1)
        {
            var bit = new Vector<int>((int)(schedules & (0 - schedules)));
            refused -= Vector.Equals(accepted & bit, Vector<int>.Zero);
        }

        var isUnknown = card.Schedules == 0 ? Vector<int>.AllBitsSet : Vector.Equals(accepted, Vector<int>.Zero);
        pairs.Store(Fact.SchedulesRefused, i, Vector.ConvertToSingle(Vector.AndNot(refused, isUnknown)));
        pairs.Store(Fact.SchedulesUnknown, i, Vector.ConditionalSelect(isUnknown, Vector<float>.One, Vector<float>.Zero));
    }

    private static void Hours(OpeningCard card, Vector<float> least, Vector<float> most, PairBlock pairs, int i)
    {
        var zero = Vector<float>.Zero;
        var isUnknown = Vector.LessThan(least, zero) & Vector.LessThan(most, zero);
        if (card.Opening.HoursPerWeek is not { } asked)
        {
            pairs.Store(Fact.HoursOutside, i, zero);
            pairs.Store(Fact.HoursUnknown, i, Vector<float>.One);
            return;
        }

        var hours = new Vector<float>((float)asked);
        var above = Vector.ConditionalSelect(Vector.GreaterThanOrEqual(most, zero), Vector.MaxNative(zero, hours - most), zero);
        var below = Vector.ConditionalSelect(Vector.GreaterThanOrEqual(least, zero), Vector.MinNative(zero, hours - least), zero);
        pairs.Store(Fact.HoursOutside, i, Vector.ConditionalSelect(Vector.LessThan(below, zero), below, above));
        pairs.Store(Fact.HoursUnknown, i, Vector.ConditionalSelect(isUnknown, Vector<float>.One, zero));
    }

    /// <summary>The resident's side is unknown where it is negative.</summary>
    private static void Margin(PairBlock pairs, int i, Fact margin, Fact unknown, bool isSaid, Vector<float> difference, Vector<float> resident)
    {
        var isUnknown = isSaid ? Vector.LessThan(resident, Vector<float>.Zero) : Vector<int>.AllBitsSet;
        pairs.Store(margin, i, Vector.ConditionalSelect(isUnknown, Vector<float>.Zero, difference));
        pairs.Store(unknown, i, Vector.ConditionalSelect(isUnknown, Vector<float>.One, Vector<float>.Zero));
    }
}
