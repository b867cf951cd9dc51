using System.Numerics;
using Matching.Engine.Domain;
using Matching.Engine.Occupations;
using Matching.Engine.Places;

namespace Matching.Engine.Signals;

/// <summary>An opening made ready to meet every resident of one table: closeness of each occupation and minutes from each home are worked out once.</summary>
public sealed class OpeningCard
{
    /// <param name="lifted">Code of a legal authorisation that counts as held by everybody: who would come once they had it.</param>
    internal OpeningCard(OpeningToRank opening, ResidentTable residents, OccupationCloseness closeness, DateOnly today, string? lifted = null)
    {
        Opening = opening;
        Closeness = Array.ConvertAll(residents.Occupations.Codes, code => (float)closeness.Between(code, opening.OccupationCode));
        Exact = Array.IndexOf(residents.Occupations.Codes, opening.OccupationCode);
        Hours = WorkHours.Of(opening);
        Minutes = residents.Travel.To(opening.Place, Hours);
        Schedules = Mask.OfSchedules.Of(opening.Schedules);
        Contract = Mask.OfContracts.Of(opening.Contract);
        Authorisations = LegalAuthorisations.AskedBy(opening.OccupationCode, opening.Requirements);
        Asked = [.. opening.Requirements
            .Where(r => r.Code.Length > 0 && r.Kind != RequirementKind.Language)
            .Select(r => new AskedCode(r.Kind, residents.Held.Number(r.Kind, r.Code), r.Required, AsksAuthorisation(r)))
            .Concat(Authorisations
                .Where(a => a.Code != lifted)
                .Select(a => new AskedCode(LegalAuthorisations.Kind, residents.Held.Number(RequirementKind.Certificate, a.Code), Required: true, ByLaw: true)))];
        Languages = [.. opening.Requirements
            .Where(r => r.Code.Length > 0 && r.Kind == RequirementKind.Language)
            .Select(r => new AskedLanguage(r.Code.ToLowerInvariant(), Math.Max(1, LanguageLevel.Rank(r.Level)), r.Required))];
        LicencesAsked = Asked.Count(a => a.Kind == RequirementKind.Licence);
        CertificatesAsked = Asked.Count(a => a.Kind == RequirementKind.Certificate);
        SkillsAsked = Asked.Count(a => a.Kind == RequirementKind.Skill);
        SchedulesAsked = BitOperations.PopCount(Schedules);
        StartDay = Math.Max(today.DayNumber, opening.StartsOn?.DayNumber ?? 0);
        ContractDays = OpeningStart.Ends(opening.StartsOn, opening.ContractMonths, today) is { } end ? end.DayNumber - StartDay : float.PositiveInfinity;
    }

    public OpeningToRank Opening { get; }

    public WorkHours Hours { get; }

    /// <summary>Without these the law forbids the work: who lacks one is never ranked.</summary>
    public IReadOnlyList<LegalAuthorisation> Authorisations { get; }

    /// <summary>By occupation number of the resident table.</summary>
    internal float[] Closeness { get; }

    /// <summary>Number of the opening's own occupation; −1 when no resident has it.</summary>
    internal int Exact { get; }

    /// <summary>By mode (order of <see cref="TravelMode.All"/>), then home.</summary>
    internal short[][] Minutes { get; }

    internal int LicencesAsked { get; }

    internal int CertificatesAsked { get; }

    internal int SkillsAsked { get; }

    internal int SchedulesAsked { get; }

    internal byte Schedules { get; }

    internal byte Contract { get; }

    internal AskedCode[] Asked { get; }

    internal AskedLanguage[] Languages { get; }

    /// <summary>Day number on which the work can start, never before the day of the run.</summary>
    internal int StartDay { get; }

    /// <summary>Days from <see cref="StartDay"/> to the end of the contract; infinite when it has no known end.</summary>
    internal float ContractDays { get; }

    /// <summary>Whether the opening names, as a certificate, what the law asks anyway.</summary>
    internal bool AsksAuthorisation(Requirement requirement) =>
        requirement.Kind == RequirementKind.Certificate && LegalAuthorisations.Of(requirement.Code) is { } named && Authorisations.Contains(named);
}

/// <param name="Number">−1 when nobody holds it.</param>
/// <param name="ByLaw">A legal authorisation, or a certificate that is one.</param>
internal readonly record struct AskedCode(string Kind, int Number, bool Required, bool ByLaw);

/// <param name="Level">1 (A1) to 6 (C2).</param>
internal readonly record struct AskedLanguage(string Code, int Level, bool Required);
