using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>Rank of the wish that is closest to the opening; missing without a wish.</summary>
public readonly struct WishRankSignal : ISignal
{
    public static SignalDefinition Definition { get; } = new("wish_rank", "rank", Min: 1, Max: 10, Missing: 0, Neutral: 3, Direction.Harms,
        ["Opening.OccupationCode", "Resident.Occupations"]);

    public static Vector<float> Of(OpeningCard opening, in PairLanes pair) => pair.WishRank;
}
