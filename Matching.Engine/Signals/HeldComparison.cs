using System.Numerics;
using Matching.Engine.Domain;

namespace Matching.Engine.Signals;

/// <summary>Compares licences, certificates and skills: for each one asked, who of the block holds it, as bits.</summary>
internal static class HeldComparison
{
    private const int Words = PairBlock.Rows / 64;

    /// <summary>1, 2, 4 …: lane <c>i</c> is asked for bit <c>i</c>.</summary>
    private static readonly Vector<int> Lane = new([.. Enumerable.Range(0, Vector<int>.Count).Select(i => 1 << i)]);

    public static void Compare(OpeningCard card, HeldRows held, int first, int count, PairBlock pairs)
    {
        for (var fact = Fact.LicencesMissing; fact <= Fact.SkillsMissing; fact++) pairs.Column(fact).Clear();
        Span<ulong> holders = stackalloc ulong[Words];
        foreach (ref readonly var asked in card.Asked.AsSpan())
        {
            holders.Clear();
            foreach (var row in held.Of(asked.Number, first, count)) holders[(row - first) >> 6] |= 1UL << (row - first);
            if (asked.Kind == RequirementKind.Skill) Count(pairs, Fact.SkillsHeld, holders, count);
            if (asked.Kind == RequirementKind.Skill && !asked.Required) continue;
            for (var word = 0; word < Words; word++) holders[word] = ~holders[word];
            Count(pairs, Missing(asked), holders, count);
            if (asked is { Kind: RequirementKind.Certificate, Required: true, ByLaw: true }) Count(pairs, Fact.CertificatesMissingByLaw, holders, count);
        }
    }

    private static Fact Missing(in AskedCode asked) => asked.Kind switch
    {
        RequirementKind.Licence => asked.Required ? Fact.LicencesMissing : Fact.LicencesWishedMissing,
        LegalAuthorisations.Kind => Fact.AuthorisationsMissing,
        RequirementKind.Certificate => asked.Required ? Fact.CertificatesMissing : Fact.CertificatesWishedMissing,
        _ => Fact.SkillsMissing,
    };

    private static void Count(PairBlock pairs, Fact fact, ReadOnlySpan<ulong> bits, int count)
    {
        for (var i = 0; i < count; i += Vector<float>.Count)
        {
            var here = new Vector<int>((int)(bits[i >> 6] >> (i & 63))) & Lane;
            pairs.Store(fact, i, pairs.Load(fact, i) + Vector.ConditionalSelect(Vector.Equals(here, Lane), Vector<float>.One, Vector<float>.Zero));
        }
    }
}
