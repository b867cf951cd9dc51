using Matching.Engine.Domain;
using Matching.Engine.Places;

namespace Matching.Engine.Signals;

/// <summary>Residents in compact columns, in the order of their ids, ready to be crossed with openings.</summary>
/// <remarks>Immutable after construction; may be read from several threads. Two residents with one id are an error of the caller.</remarks>
public sealed class ResidentTable
{
    /// <param name="travel">How long ways are; by distance when not given.</param>
    public ResidentTable(IEnumerable<ResidentToRank> residents, ITravelTimes? travel = null)
    {
        var sorted = residents.ToArray();
        Ids = Array.ConvertAll(sorted, r => r.Id);
        Array.Sort(Ids, sorted);
        for (var i = 1; i < Ids.Length; i++)
        {
            if (Ids[i] == Ids[i - 1]) throw new ArgumentException($"Resident {Ids[i]} is given twice.", nameof(residents));
        }

        Residents = sorted;
        PendingMatches = Array.ConvertAll(sorted, r => r.PendingMatches);
        var homes = new Numbering<Coordinates>(sorted.Length);
        TravelKinds = Kinds<TravelKind>.Of(sorted, r => new TravelKind(homes[r.Home], Mask.Of(TravelMode.All, r.TravelModes), Math.Clamp(r.MaxTravelMinutes, 0, 998)));
        Homes = homes.Keys;
        Travel = new TravelMatrix(Homes, travel ?? TravelByDistance.Instance);
        LanguageKinds = Kinds<LanguageKind>.Of(sorted, LanguageKind.Of);
        Occupations = new ResidentOccupations(sorted);
        Held = new HeldRows(sorted);
        Conditions = new ResidentConditions(sorted);
    }

    /// <summary>Sorted by id: a resident's position in this list is its row everywhere in a run.</summary>
    public IReadOnlyList<ResidentToRank> Residents { get; }

    internal Guid[] Ids { get; }

    internal int[] PendingMatches { get; }

    internal Coordinates[] Homes { get; }

    /// <summary>Minutes from <see cref="Homes"/> to any place of work.</summary>
    internal TravelMatrix Travel { get; }

    internal Kinds<TravelKind> TravelKinds { get; }

    internal Kinds<LanguageKind> LanguageKinds { get; }

    internal ResidentOccupations Occupations { get; }

    internal HeldRows Held { get; }

    internal ResidentConditions Conditions { get; }
}
