using System.Runtime.CompilerServices;
using Matching.Engine.Domain;
using Matching.Engine.Places;

namespace Matching.Engine.Signals;

/// <summary>Residents in compact columns, in the order of their ids, ready to be crossed with openings.</summary>
/// <remarks>Immutable after construction; may be read from several threads. Two residents with one id are an error of the caller.</remarks>
public sealed class ResidentTable
{
    /// <summary>Below it, starting threads costs more than they save.</summary>
    private const int WorthThreads = 2000;

    /// <param name="travel">How long ways are; by distance when not given.</param>
    public ResidentTable(IEnumerable<ResidentToRank> residents, ITravelTimes? travel = null)
    {
        var sorted = residents.ToArray();
        (Ids, PendingMatches) = (new Guid[sorted.Length], new int[sorted.Length]);
        Sort(sorted);
        Residents = sorted;
        var (travelKinds, languageKinds) = ((Kinds<TravelKind>?)null, (Kinds<LanguageKind>?)null);
        var (occupations, held, conditions) = ((ResidentOccupations?)null, (HeldRows?)null, (ResidentConditions?)null);
        var homes = new Numbering<Coordinates>();
        Action[] parts =
        [
            () => held = new HeldRows(sorted),
            () => conditions = new ResidentConditions(sorted),
            () => travelKinds = Kinds<TravelKind>.Of(sorted, r => new TravelKind(homes[r.Home], Mask.OfTravelModes.Of(r.TravelModes), Math.Clamp(r.MaxTravelMinutes, 0, 998))),
            () => languageKinds = Kinds<LanguageKind>.Of(sorted, LanguageKind.Of),
            () => occupations = new ResidentOccupations(sorted),
        ];
        if (sorted.Length < WorthThreads) Array.ForEach(parts, part => part());
        else Parallel.Invoke(parts);
        (TravelKinds, LanguageKinds, Occupations, Held, Conditions) = (travelKinds!, languageKinds!, occupations!, held!, conditions!);
        Homes = homes.Keys;
        Travel = new TravelMatrix(Homes, travel ?? TravelByDistance.Instance);
    }

    /// <summary>From the database they come in this order; it is only looked at then.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sort(ResidentToRank[] residents)
    {
        var isSorted = true;
        for (var i = 0; i < Ids.Length; i++)
        {
            Ids[i] = residents[i].Id;
            isSorted &= i == 0 || Ids[i].CompareTo(Ids[i - 1]) > 0;
        }

        if (!isSorted) Array.Sort(Ids, residents);
        for (var i = 0; i < Ids.Length; i++)
        {
            if (i > 0 && Ids[i] == Ids[i - 1]) throw new ArgumentException($"Resident {Ids[i]} is given twice.", nameof(residents));
            PendingMatches[i] = residents[i].PendingMatches;
        }
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
