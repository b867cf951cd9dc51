using System.Numerics;
using System.Runtime.CompilerServices;

namespace Matching.Engine.Signals;

/// <summary>Compares an opening with many residents at a time: a column per fact. Holds its buffers: one per thread.</summary>
/// <remarks>No allocation after construction, no randomness, no clock. The same facts for a pair in any block and at any place.</remarks>
internal sealed class PairBlock(ResidentTable residents)
{
    public const int Rows = 128;

    private readonly float[] facts = new float[(int)Fact.Count * Rows];
    private readonly TravelComparison travel = new(residents);
    private readonly LanguageComparison languages = new(residents);
    private readonly float[] closeness = new float[Rows];
    private OpeningCard? card;

    public OpeningCard Card => card ?? throw new InvalidOperationException("The block was given no opening.");

    /// <summary>What residents have in common is compared once for each value that occurs among them.</summary>
    public void Open(OpeningCard opening)
    {
        card = opening;
        travel.Open(opening);
        languages.Open(opening);
    }

    /// <summary>Compares the residents from <paramref name="first"/> on; the pair of each is at its distance from there.</summary>
    /// <param name="count">At most <see cref="Rows"/>.</param>
    public void Compare(int first, int count)
    {
        OccupationComparison.Compare(Card, residents, first, count, this, closeness);
        travel.Compare(first, count, this);
        HeldComparison.Compare(Card, residents.Held, first, count, this);
        languages.Compare(first, count, this);
        ConditionComparison.Compare(Card, residents.Conditions, first, count, this);
    }

    public Span<float> Column(Fact fact) => facts.AsSpan((int)fact * Rows, Rows);

    /// <summary>The pairs from <paramref name="at"/> on, which must be a multiple of the vector's length.</summary>
    public PairLanes Lanes(int at) => new(ref facts[at]);

    /// <summary>Takes one pair of another block of the same residents, with whose opening it must agree.</summary>
    public void Take(PairBlock other, int from, int to)
    {
        card = other.card;
        ref var source = ref other.facts[from];
        ref var target = ref facts[to];
        for (var fact = 0; fact < (int)Fact.Count; fact++) Unsafe.Add(ref target, fact * Rows) = Unsafe.Add(ref source, fact * Rows);
    }

    public void Store(Fact fact, int at, Vector<float> values) => values.StoreUnsafe(ref facts[(int)fact * Rows + at]);

    public Vector<float> Load(Fact fact, int at) => Vector.LoadUnsafe(ref facts[(int)fact * Rows + at]);

    public PairFacts Facts(int at)
    {
        int Whole(Fact fact) => (int)facts[(int)fact * Rows + at];
        bool Is(Fact fact) => facts[(int)fact * Rows + at] > 0;
        return new PairFacts
        {
            WantedCloseness = Column(Fact.WantedCloseness)[at],
            FirstWishCloseness = Column(Fact.FirstWishCloseness)[at],
            WishRank = Whole(Fact.WishRank),
            Wishes = Whole(Fact.Wishes),
            PractisedCloseness = Column(Fact.PractisedCloseness)[at],
            LongestCloseness = Column(Fact.LongestCloseness)[at],
            ExactMonths = Whole(Fact.ExactMonths),
            RelevantMonths = Column(Fact.RelevantMonths)[at],
            PractisedMonths = Whole(Fact.PractisedMonths),
            TravelMinutes = Whole(Fact.TravelMinutes),
            TravelModeIndex = Whole(Fact.TravelModeIndex),
            TravelLimit = Whole(Fact.TravelLimit),
            ModesWithinLimit = Whole(Fact.ModesWithinLimit),
            MinutesWithoutCar = Whole(Fact.MinutesWithoutCar),
            LicencesAsked = Card.LicencesAsked,
            LicencesMissing = Whole(Fact.LicencesMissing),
            LicencesWishedMissing = Whole(Fact.LicencesWishedMissing),
            CertificatesAsked = Card.CertificatesAsked,
            CertificatesMissing = Whole(Fact.CertificatesMissing),
            CertificatesWishedMissing = Whole(Fact.CertificatesWishedMissing),
            AuthorisationsMissing = Whole(Fact.AuthorisationsMissing),
            SkillsAsked = Card.SkillsAsked,
            SkillsHeld = Whole(Fact.SkillsHeld),
            SkillsMissing = Whole(Fact.SkillsMissing),
            LanguagesAsked = Card.Languages.Length,
            LanguageGap = Whole(Fact.LanguageGap),
            LanguageWishedGap = Whole(Fact.LanguageWishedGap),
            LanguagesUnknown = Is(Fact.LanguagesUnknown),
            SchedulesAsked = Card.SchedulesAsked,
            SchedulesRefused = Whole(Fact.SchedulesRefused),
            SchedulesUnknown = Is(Fact.SchedulesUnknown),
            ContractWanted = Whole(Fact.ContractWanted),
            HoursOutside = Column(Fact.HoursOutside)[at],
            HoursUnknown = Is(Fact.HoursUnknown),
            PayMargin = Column(Fact.PayMargin)[at],
            PayUnknown = Is(Fact.PayUnknown),
            EducationMargin = Whole(Fact.EducationMargin),
            EducationUnknown = Is(Fact.EducationUnknown),
            EducationLevel = Whole(Fact.EducationLevel),
            DaysLate = Whole(Fact.DaysLate),
        };
    }
}
