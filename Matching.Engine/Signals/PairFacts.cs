namespace Matching.Engine.Signals;

/// <summary>What comparing one opening with one resident gives, before it becomes signals: reasons start from here. <see cref="PairLanes"/> is the same of many pairs.</summary>
/// <remarks>Counts are numbers of items; months and minutes as named; closeness 0..1; −1 means unknown where a member says so.</remarks>
public struct PairFacts
{
    /// <summary>Best closeness over the wanted occupations; 0 when none is wanted.</summary>
    public float WantedCloseness { get; internal set; }

    /// <summary>Closeness of the first wish; 0 when there is none.</summary>
    public float FirstWishCloseness { get; internal set; }

    /// <summary>Rank of the wish that gives <see cref="WantedCloseness"/>; 0 when none is wanted.</summary>
    public int WishRank { get; internal set; }

    public int Wishes { get; internal set; }

    /// <summary>Best closeness over the practised occupations; 0 when none was practised.</summary>
    public float PractisedCloseness { get; internal set; }

    /// <summary>Closeness of the occupation practised for longest; 0 when none was practised.</summary>
    public float LongestCloseness { get; internal set; }

    /// <summary>Months in the very occupation.</summary>
    public int ExactMonths { get; internal set; }

    /// <summary>Months practised, each counted with the closeness of its occupation when that is at least <see cref="OccupationComparison.RelevantCloseness"/>.</summary>
    public float RelevantMonths { get; internal set; }

    public int PractisedMonths { get; internal set; }

    /// <summary>Quickest allowed mode, or <see cref="Places.TravelTime.Impossible"/>.</summary>
    public int TravelMinutes { get; internal set; }

    /// <summary>Index in <see cref="Domain.TravelMode.All"/> of the quickest allowed mode; −1 when there is none.</summary>
    public int TravelModeIndex { get; internal set; }

    public int TravelLimit { get; internal set; }

    public int ModesWithinLimit { get; internal set; }

    /// <summary>Quickest allowed mode but the car, or <see cref="Places.TravelTime.Impossible"/>.</summary>
    public int MinutesWithoutCar { get; internal set; }

    public int LicencesAsked { get; internal set; }

    public int LicencesMissing { get; internal set; }

    public int LicencesWishedMissing { get; internal set; }

    public int CertificatesAsked { get; internal set; }

    public int CertificatesMissing { get; internal set; }

    public int CertificatesWishedMissing { get; internal set; }

    /// <summary>Of <see cref="OpeningCard.Authorisations"/>. No signal: who lacks one is not ranked.</summary>
    public int AuthorisationsMissing { get; internal set; }

    public int SkillsAsked { get; internal set; }

    public int SkillsHeld { get; internal set; }

    public int SkillsMissing { get; internal set; }

    public int LanguagesAsked { get; internal set; }

    /// <summary>Sum of missing levels over required languages; one level is one step of the European framework.</summary>
    public int LanguageGap { get; internal set; }

    /// <summary>The same over wished languages.</summary>
    public int LanguageWishedGap { get; internal set; }

    /// <summary>The resident's languages are not known at all: gaps are 0.</summary>
    public bool LanguagesUnknown { get; internal set; }

    public int SchedulesAsked { get; internal set; }

    /// <summary>0 when the opening's or the resident's schedules are unknown.</summary>
    public int SchedulesRefused { get; internal set; }

    public bool SchedulesUnknown { get; internal set; }

    /// <summary>1 wanted, 0 not wanted, −1 when any contract will do.</summary>
    public int ContractWanted { get; internal set; }

    /// <summary>Hours a week under the minimum (negative) or over the maximum (positive) that the resident wants; 0 inside or unknown.</summary>
    public float HoursOutside { get; internal set; }

    public bool HoursUnknown { get; internal set; }

    /// <summary>Euros an hour offered above what is wanted; 0 and <see cref="PayUnknown"/> when one of them is not said.</summary>
    public float PayMargin { get; internal set; }

    public bool PayUnknown { get; internal set; }

    /// <summary>Resident's level less the level asked; 0 and <see cref="EducationUnknown"/> when one of them is not said.</summary>
    public int EducationMargin { get; internal set; }

    public bool EducationUnknown { get; internal set; }

    /// <summary>−1 unknown.</summary>
    public int EducationLevel { get; internal set; }

    /// <summary>Days after the start of the work until the resident is available; 0 when available in time.</summary>
    public int DaysLate { get; internal set; }
}
