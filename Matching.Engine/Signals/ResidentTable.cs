using System.Collections.Frozen;
using Matching.Engine.Domain;
using Matching.Engine.Places;

namespace Matching.Engine.Signals;

/// <summary>Residents in compact arrays, in the order of their ids, ready to be crossed with openings.</summary>
/// <remarks>Immutable after construction; may be read from several threads. Two residents with one id are an error of the caller.</remarks>
public sealed class ResidentTable
{
    private readonly FrozenDictionary<string, int> occupationIndex;
    private readonly FrozenDictionary<(string Kind, string Code), int> heldIndex;

    /// <param name="travel">How long ways are; by distance when not given.</param>
    public ResidentTable(IEnumerable<ResidentToRank> residents, ITravelTimes? travel = null)
    {
        Residents = [.. residents.OrderBy(r => r.Id)];
        for (var i = 1; i < Residents.Count; i++)
        {
            if (Residents[i].Id == Residents[i - 1].Id) throw new ArgumentException($"Resident {Residents[i].Id} is given twice.", nameof(residents));
        }

        Ids = [.. Residents.Select(r => r.Id)];
        Homes = [.. Residents.Select(r => r.Home).Distinct()];
        Travel = new TravelMatrix(Homes, travel ?? TravelByDistance.Instance);
        OccupationCodes = [.. Residents.SelectMany(r => r.Occupations).Select(o => o.OccupationCode).Distinct().Order(StringComparer.Ordinal)];
        occupationIndex = Index(OccupationCodes);
        heldIndex = Index(Residents.SelectMany(HeldCodes.Of));

        var homes = Index(Homes);
        var occupations = new List<OccupationLine>();
        var held = new List<int>();
        var languages = new List<LanguageLine>();
        Cards = [.. Residents.Select(r => new ResidentCard(r, homes[r.Home],
            Append(occupations, r.Occupations.Select(o => new OccupationLine(occupationIndex[o.OccupationCode], o.Wanted, o.PractisedMonths))),
            Append(held, HeldCodes.Of(r).Select(h => heldIndex[h]).Order()),
            Append(languages, r.Languages.Select(l => new LanguageLine(l.Code.ToLowerInvariant(), LanguageLevel.Rank(l.Level))))))];
        Occupations = [.. occupations];
        Held = [.. held];
        Languages = [.. languages];
    }

    /// <summary>Sorted by id: a resident's position in this list is its row everywhere in a run.</summary>
    public IReadOnlyList<ResidentToRank> Residents { get; }

    internal Guid[] Ids { get; }

    internal ResidentCard[] Cards { get; }

    internal Coordinates[] Homes { get; }

    /// <summary>Minutes from <see cref="Homes"/> to any place of work.</summary>
    internal TravelMatrix Travel { get; }

    internal string[] OccupationCodes { get; }

    internal OccupationLine[] Occupations { get; }

    internal int[] Held { get; }

    internal LanguageLine[] Languages { get; }

    /// <summary>The number of a licence, certificate or skill in <see cref="Held"/>; −1 when no resident holds it.</summary>
    internal int HeldNumber(string kind, string code) => heldIndex.TryGetValue((kind, code.ToUpperInvariant()), out var number) ? number : -1;

    private static FrozenDictionary<T, int> Index<T>(IEnumerable<T> keys)
        where T : notnull =>
        keys.Distinct().Select((key, i) => (key, i)).ToFrozenDictionary(x => x.key, x => x.i);

    private static Range Append<T>(List<T> list, IEnumerable<T> items)
    {
        var start = list.Count;
        list.AddRange(items);
        return start..list.Count;
    }
}

internal readonly record struct OccupationLine(int Occupation, int Wanted, int PractisedMonths);

internal readonly record struct LanguageLine(string Code, int Level);

/// <summary>The licences, certificates and skills of a resident as (kind, code), upper case, licences with all that they allow.</summary>
internal static class HeldCodes
{
    public static IEnumerable<(string Kind, string Code)> Of(ResidentToRank resident) =>
        Licences.Allowed(resident.Licences).Select(c => (RequirementKind.Licence, c.ToUpperInvariant()))
            .Concat(resident.Certificates.Select(c => (RequirementKind.Certificate, c.ToUpperInvariant())))
            .Concat(resident.SkillCodes.Select(c => (RequirementKind.Skill, c.ToUpperInvariant())))
            .Distinct();
}
