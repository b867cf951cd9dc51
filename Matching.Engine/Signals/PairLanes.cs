using System.Numerics;

namespace Matching.Engine.Signals;

/// <summary>
/// The facts of as many pairs of one opening as a vector holds, before they become signals: every hard requirement and signal starts from here. What is
/// written once for a vector is true for each pair; <see cref="PairFacts"/> is the same of one pair, for sentences.
/// </summary>
/// <remarks>
/// Counts are numbers of items; months and minutes as named; closeness 0..1. A member "…Unknown" is a mask: all bits set where the fact is not known;
/// the fact is 0 there.
/// </remarks>
public readonly ref struct PairLanes
{
    private readonly ref float first;

    /// <param name="first">The first fact of the first pair, in the columns of a <see cref="PairBlock"/>.</param>
    internal PairLanes(ref float first) => this.first = ref first;

    /// <inheritdoc cref="PairFacts.WantedCloseness"/>
    public Vector<float> WantedCloseness => this[Fact.WantedCloseness];

    /// <inheritdoc cref="PairFacts.FirstWishCloseness"/>
    public Vector<float> FirstWishCloseness => this[Fact.FirstWishCloseness];

    /// <inheritdoc cref="PairFacts.WishRank"/>
    public Vector<float> WishRank => this[Fact.WishRank];

    public Vector<float> Wishes => this[Fact.Wishes];

    /// <inheritdoc cref="PairFacts.PractisedCloseness"/>
    public Vector<float> PractisedCloseness => this[Fact.PractisedCloseness];

    /// <inheritdoc cref="PairFacts.LongestCloseness"/>
    public Vector<float> LongestCloseness => this[Fact.LongestCloseness];

    /// <inheritdoc cref="PairFacts.ExactMonths"/>
    public Vector<float> ExactMonths => this[Fact.ExactMonths];

    /// <inheritdoc cref="PairFacts.RelevantMonths"/>
    public Vector<float> RelevantMonths => this[Fact.RelevantMonths];

    public Vector<float> PractisedMonths => this[Fact.PractisedMonths];

    /// <inheritdoc cref="PairFacts.TravelMinutes"/>
    public Vector<float> TravelMinutes => this[Fact.TravelMinutes];

    public Vector<float> TravelLimit => this[Fact.TravelLimit];

    public Vector<float> ModesWithinLimit => this[Fact.ModesWithinLimit];

    /// <inheritdoc cref="PairFacts.MinutesWithoutCar"/>
    public Vector<float> MinutesWithoutCar => this[Fact.MinutesWithoutCar];

    public Vector<float> LicencesMissing => this[Fact.LicencesMissing];

    public Vector<float> LicencesWishedMissing => this[Fact.LicencesWishedMissing];

    public Vector<float> CertificatesMissing => this[Fact.CertificatesMissing];

    public Vector<float> CertificatesWishedMissing => this[Fact.CertificatesWishedMissing];

    /// <summary>Those of <see cref="CertificatesMissing"/> that the law asks for: another requirement's business.</summary>
    public Vector<float> CertificatesMissingByLaw => this[Fact.CertificatesMissingByLaw];

    /// <inheritdoc cref="PairFacts.AuthorisationsMissing"/>
    public Vector<float> AuthorisationsMissing => this[Fact.AuthorisationsMissing];

    public Vector<float> SkillsHeld => this[Fact.SkillsHeld];

    public Vector<float> SkillsMissing => this[Fact.SkillsMissing];

    /// <inheritdoc cref="PairFacts.LanguageGap"/>
    public Vector<float> LanguageGap => this[Fact.LanguageGap];

    /// <inheritdoc cref="PairFacts.LanguageWishedGap"/>
    public Vector<float> LanguageWishedGap => this[Fact.LanguageWishedGap];

    /// <inheritdoc cref="PairFacts.SchedulesRefused"/>
    public Vector<float> SchedulesRefused => this[Fact.SchedulesRefused];

    public Vector<int> SchedulesUnknown => Mask(Fact.SchedulesUnknown);

    /// <inheritdoc cref="PairFacts.ContractWanted"/>
    public Vector<float> ContractWanted => this[Fact.ContractWanted];

    /// <inheritdoc cref="PairFacts.HoursOutside"/>
    public Vector<float> HoursOutside => this[Fact.HoursOutside];

    /// <inheritdoc cref="PairFacts.PayMargin"/>
    public Vector<float> PayMargin => this[Fact.PayMargin];

    public Vector<int> PayUnknown => Mask(Fact.PayUnknown);

    /// <inheritdoc cref="PairFacts.EducationMargin"/>
    public Vector<float> EducationMargin => this[Fact.EducationMargin];

    public Vector<int> EducationUnknown => Mask(Fact.EducationUnknown);

    /// <inheritdoc cref="PairFacts.DaysLate"/>
    public Vector<float> DaysLate => this[Fact.DaysLate];

    private Vector<float> this[Fact fact] => Vector.LoadUnsafe(ref first, (nuint)fact * PairBlock.Rows);

    private Vector<int> Mask(Fact fact) => Vector.GreaterThan(this[fact], Vector<float>.Zero);
}

/// <summary>The columns of a <see cref="PairBlock"/>; what is known or not is 1 or 0 there.</summary>
internal enum Fact
{
    WantedCloseness,
    FirstWishCloseness,
    WishRank,
    Wishes,
    PractisedCloseness,
    LongestCloseness,
    ExactMonths,
    RelevantMonths,
    PractisedMonths,
    TravelMinutes,
    TravelModeIndex,
    TravelLimit,
    ModesWithinLimit,
    MinutesWithoutCar,
    LicencesMissing,
    LicencesWishedMissing,
    CertificatesMissing,
    CertificatesWishedMissing,
    CertificatesMissingByLaw,
    AuthorisationsMissing,
    SkillsHeld,
    SkillsMissing,
    LanguageGap,
    LanguageWishedGap,
    LanguagesUnknown,
    SchedulesRefused,
    SchedulesUnknown,
    ContractWanted,
    HoursOutside,
    HoursUnknown,
    PayMargin,
    PayUnknown,
    EducationMargin,
    EducationUnknown,
    EducationLevel,
    DaysLate,
    Count,
}
