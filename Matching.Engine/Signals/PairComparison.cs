using System.Numerics;
using Matching.Engine.Domain;
using Matching.Engine.Places;

namespace Matching.Engine.Signals;

/// <summary>Compares an opening with a resident. No allocation, no randomness, no clock.</summary>
internal static class PairComparison
{
    /// <summary>Experience in an occupation less close than this does not count for the opening.</summary>
    public const float RelevantCloseness = 0.45f;

    private static readonly int Car = TravelMode.All.ToList().IndexOf(TravelMode.Car);

    public static void Compare(OpeningCard opening, ResidentTable residents, int row, out PairFacts facts)
    {
        facts = default;
        ref readonly var resident = ref residents.Cards[row];
        Occupations(opening, residents, resident, ref facts);
        Travel(opening, resident, ref facts);
        Codes(opening, residents, resident, ref facts);
        Languages(opening, residents, resident, ref facts);
        Conditions(opening, resident, ref facts);
    }

    private static void Occupations(OpeningCard opening, ResidentTable residents, in ResidentCard resident, ref PairFacts facts)
    {
        var longest = 0;
        foreach (ref readonly var line in residents.Occupations.AsSpan(resident.OccupationStart..resident.OccupationEnd))
        {
            var closeness = opening.Closeness[line.Occupation];
            if (line.Wanted > 0)
            {
                facts.Wishes++;
                if (line.Wanted == 1) facts.FirstWishCloseness = Math.Max(facts.FirstWishCloseness, closeness);
                if (facts.WishRank == 0 || closeness > facts.WantedCloseness || (closeness == facts.WantedCloseness && line.Wanted < facts.WishRank))
                {
                    (facts.WantedCloseness, facts.WishRank) = (closeness, line.Wanted);
                }
            }

            if (line.PractisedMonths <= 0) continue;
            facts.PractisedMonths += line.PractisedMonths;
            facts.PractisedCloseness = Math.Max(facts.PractisedCloseness, closeness);
            if (line.Occupation == opening.Exact) facts.ExactMonths += line.PractisedMonths;
            if (closeness >= RelevantCloseness) facts.RelevantMonths += closeness * line.PractisedMonths;
            if (line.PractisedMonths > longest) (longest, facts.LongestCloseness) = (line.PractisedMonths, closeness);
        }
    }

    private static void Travel(OpeningCard opening, in ResidentCard resident, ref PairFacts facts)
    {
        facts.TravelLimit = resident.MaxTravel;
        facts.TravelMinutes = facts.MinutesWithoutCar = TravelTime.Impossible;
        facts.TravelModeIndex = -1;
        for (var mode = 0; mode < opening.Minutes.Length; mode++)
        {
            if ((resident.Modes & (1 << mode)) == 0) continue;
            var minutes = opening.Minutes[mode][resident.Home];
            if (minutes >= TravelTime.Impossible) continue;
            if (minutes <= facts.TravelLimit) facts.ModesWithinLimit++;
            if (mode != Car && minutes < facts.MinutesWithoutCar) facts.MinutesWithoutCar = minutes;
            if (minutes < facts.TravelMinutes) (facts.TravelMinutes, facts.TravelModeIndex) = (minutes, mode);
        }
    }

    private static void Codes(OpeningCard opening, ResidentTable residents, in ResidentCard resident, ref PairFacts facts)
    {
        if (opening.Asked.Length == 0) return;
        var held = residents.Held.AsSpan(resident.HeldStart..resident.HeldEnd);
        foreach (ref readonly var asked in opening.Asked.AsSpan())
        {
            var has = asked.Number >= 0 && held.BinarySearch(asked.Number) >= 0;
            switch (asked.Kind)
            {
                case RequirementKind.Licence:
                    facts.LicencesAsked++;
                    if (!has && asked.Required) facts.LicencesMissing++;
                    if (!has && !asked.Required) facts.LicencesWishedMissing++;
                    break;
                case RequirementKind.Certificate:
                    facts.CertificatesAsked++;
                    if (!has && asked.Required) facts.CertificatesMissing++;
                    if (!has && !asked.Required) facts.CertificatesWishedMissing++;
                    break;
                default:
                    facts.SkillsAsked++;
                    if (has) facts.SkillsHeld++;
                    else if (asked.Required) facts.SkillsMissing++;
                    break;
            }
        }
    }

    private static void Languages(OpeningCard opening, ResidentTable residents, in ResidentCard resident, ref PairFacts facts)
    {
        facts.LanguagesAsked = opening.Languages.Length;
        facts.LanguagesUnknown = resident.LanguageStart == resident.LanguageEnd;
        if (facts.LanguagesUnknown) return;
        var spoken = residents.Languages.AsSpan(resident.LanguageStart..resident.LanguageEnd);
        foreach (ref readonly var asked in opening.Languages.AsSpan())
        {
            var level = 0;
            foreach (ref readonly var line in spoken)
            {
                // A language noted without its level is spoken somehow: it meets the lowest demand.
                if (line.Code == asked.Code) level = Math.Max(level, Math.Max(1, line.Level));
            }

            var gap = Math.Max(0, asked.Level - level);
            if (asked.Required) facts.LanguageGap += gap;
            else facts.LanguageWishedGap += gap;
        }
    }

    private static void Conditions(OpeningCard card, in ResidentCard resident, ref PairFacts facts)
    {
        var opening = card.Opening;
        facts.SchedulesAsked = BitOperations.PopCount(card.Schedules);
        facts.SchedulesUnknown = card.Schedules == 0 || resident.Schedules == 0;
        if (!facts.SchedulesUnknown) facts.SchedulesRefused = BitOperations.PopCount((uint)(card.Schedules & ~resident.Schedules));
        facts.ContractWanted = resident.Contracts == 0 ? -1 : (resident.Contracts & card.Contract) != 0 ? 1 : 0;

        facts.HoursUnknown = opening.HoursPerWeek is null || (resident.HoursMin < 0 && resident.HoursMax < 0);
        if (opening.HoursPerWeek is { } hours)
        {
            if (resident.HoursMin >= 0 && hours < resident.HoursMin) facts.HoursOutside = (float)hours - resident.HoursMin;
            else if (resident.HoursMax >= 0 && hours > resident.HoursMax) facts.HoursOutside = (float)hours - resident.HoursMax;
        }

        facts.PayUnknown = opening.PayPerHour is null || resident.PayWanted < 0;
        if (!facts.PayUnknown) facts.PayMargin = (float)(opening.PayPerHour!.Value - resident.PayWanted);

        facts.EducationLevel = resident.Education;
        facts.EducationUnknown = opening.EducationLevel is null || resident.Education < 0;
        if (!facts.EducationUnknown) facts.EducationMargin = resident.Education - opening.EducationLevel!.Value;

        facts.DaysLate = Math.Max(0, resident.AvailableDay - card.StartDay);
    }
}
