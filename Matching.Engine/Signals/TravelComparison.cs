using Matching.Engine.Domain;
using Matching.Engine.Places;

namespace Matching.Engine.Signals;

/// <summary>Compares journeys, once for each home, set of modes and limit that occur together.</summary>
internal sealed class TravelComparison(ResidentTable residents)
{
    private static readonly int Car = TravelMode.All.ToList().IndexOf(TravelMode.Car);

    private readonly Journey[] journeys = new Journey[residents.TravelKinds.Each.Length];

    public void Open(OpeningCard card)
    {
        for (var kind = 0; kind < journeys.Length; kind++) journeys[kind] = Of(card, residents.TravelKinds.Each[kind]);
    }

    public void Compare(int first, int count, PairBlock pairs)
    {
        var minutes = pairs.Column(Fact.TravelMinutes);
        var withoutCar = pairs.Column(Fact.MinutesWithoutCar);
        var mode = pairs.Column(Fact.TravelModeIndex);
        var limit = pairs.Column(Fact.TravelLimit);
        var within = pairs.Column(Fact.ModesWithinLimit);
        var kinds = residents.TravelKinds.Numbers.AsSpan(first, count);
        for (var i = 0; i < kinds.Length; i++)
        {
            ref readonly var journey = ref journeys[kinds[i]];
            (minutes[i], withoutCar[i], mode[i], limit[i], within[i]) = (journey.Minutes, journey.WithoutCar, journey.Mode, journey.Limit, journey.Within);
        }
    }

    private static Journey Of(OpeningCard card, TravelKind kind)
    {
        var (best, withoutCar, bestMode, within) = (TravelTime.Impossible, TravelTime.Impossible, -1, 0);
        for (var mode = 0; mode < card.Minutes.Length; mode++)
        {
            if ((kind.Modes & (1 << mode)) == 0) continue;
            var minutes = card.Minutes[mode][kind.Home];
            if (minutes >= TravelTime.Impossible) continue;
            if (minutes <= kind.Limit) within++;
            if (mode != Car && minutes < withoutCar) withoutCar = minutes;
            if (minutes < best) (best, bestMode) = (minutes, mode);
        }

        return new Journey(best, withoutCar, bestMode, kind.Limit, within);
    }

    private readonly record struct Journey(float Minutes, float WithoutCar, float Mode, float Limit, float Within);
}
