using Matching.Engine.Domain;
using Matching.Engine.Words;

namespace Matching.Engine.Shortlisting;

/// <summary>The same person one small step further: whatever opening passes then and not before lacks just that.</summary>
/// <remarks>Only what the openings ask for is tried, and only what a meeting can lead to: no other occupation, for that is a choice and not a step.</remarks>
internal static class ResidentVariants
{
    public static IEnumerable<(string Code, string Words, ResidentToRank Resident)> Of(ResidentToRank resident, IReadOnlyList<OpeningToRank> openings) =>
        Demanded(resident, openings).Concat(Hours(resident, openings)).Concat(Contracts(resident, openings)).Concat(Travel(resident));

    private static IEnumerable<(string, string, ResidentToRank)> Demanded(ResidentToRank resident, IReadOnlyList<OpeningToRank> openings)
    {
        var licences = Licences.Allowed(resident.Licences).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var asked in openings.SelectMany(o => o.Requirements).Where(r => r.Required && r.Code.Length > 0).DistinctBy(r => (r.Kind, r.Code)))
        {
            switch (asked.Kind)
            {
                case RequirementKind.Licence when !licences.Contains(asked.Code):
                    yield return ($"licence:{asked.Code}", $"Avec le permis {asked.Code}", resident with { Licences = [.. resident.Licences, asked.Code] });
                    break;
                case RequirementKind.Certificate when !resident.Certificates.Contains(asked.Code):
                    yield return ($"certificate:{asked.Code}", $"Avec «\u00A0{asked.Label}\u00A0»", resident with { Certificates = [.. resident.Certificates, asked.Code] });
                    break;
                case RequirementKind.Language when resident.Languages.FirstOrDefault(l => l.Code == asked.Code) is { } known && LanguageLevel.Rank(known.Level) is > 0 and < 6:
                    var better = known with { Level = LanguageLevel.All[LanguageLevel.Rank(known.Level)] };
                    yield return ($"language:{asked.Code}", $"Avec le niveau {better.Level} en {asked.Label.ToLower(French.Culture)}",
                        resident with { Languages = [.. resident.Languages.Where(l => l != known), better] });
                    break;
            }
        }
    }

    private static IEnumerable<(string, string, ResidentToRank)> Hours(ResidentToRank resident, IReadOnlyList<OpeningToRank> openings)
    {
        // Unknown never fails: there is nothing to widen.
        if (resident.SchedulesAccepted.Count > 0)
        {
            foreach (var schedule in openings.SelectMany(o => o.Schedules).Distinct().Except(resident.SchedulesAccepted))
                yield return ($"schedule:{schedule}", $"En acceptant de travailler {OpeningWords.ScheduleName(schedule)}", resident with { SchedulesAccepted = [.. resident.SchedulesAccepted, schedule] });
        }

        if (resident.HoursMin is { } least)
            yield return ("hours:less", $"En acceptant {OpeningVariants.HoursMoved} heures de moins par semaine", resident with { HoursMin = least - OpeningVariants.HoursMoved });
        if (resident.HoursMax is { } most)
            yield return ("hours:more", $"En acceptant {OpeningVariants.HoursMoved} heures de plus par semaine", resident with { HoursMax = most + OpeningVariants.HoursMoved });
    }

    private static IEnumerable<(string, string, ResidentToRank)> Contracts(ResidentToRank resident, IReadOnlyList<OpeningToRank> openings) => resident.ContractsWanted.Count == 0
        ? []
        : openings.Select(o => o.Contract).Distinct().Except(resident.ContractsWanted).Select(contract =>
            ($"contract:{contract}", $"En acceptant aussi «\u00A0{OpeningWords.ContractFor(contract)}\u00A0»", resident with { ContractsWanted = [.. resident.ContractsWanted, contract] }));

    private static IEnumerable<(string, string, ResidentToRank)> Travel(ResidentToRank resident)
    {
        yield return ($"travel:{AlmostPassed.MoreMinutes}", $"Avec {AlmostPassed.MoreMinutes} minutes de trajet de plus", resident with { MaxTravelMinutes = resident.MaxTravelMinutes + AlmostPassed.MoreMinutes });
        if (!resident.TravelModes.Contains(TravelMode.Bicycle))
            yield return ("travel:bicycle", "Avec un vélo", resident with { TravelModes = [.. resident.TravelModes, TravelMode.Bicycle] });
    }
}
