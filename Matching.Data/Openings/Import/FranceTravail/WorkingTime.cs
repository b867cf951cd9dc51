using Matching.Data.Reading;
using Matching.Engine.Domain;
using Matching.Engine.Reading;

namespace Matching.Data.Openings.Import.FranceTravail;

/// <summary>"37H30/semaine\nTravail de nuit" and its like: one line says how long, the others when.</summary>
internal static class WorkingTime
{
    public static decimal? HoursPerWeek(FranceTravailOffer offer, KeptWords kept)
    {
        var said = string.Join(' ', Lines(offer.DureeTravailLibelle).Where(HoursReader.SpeaksOf));
        return kept.Number(Notion.Hours, HoursReader.PerWeek(said.Length > 0 ? said : offer.DureeTravailLibelleConverti));
    }

    public static IReadOnlyList<string> Schedules(FranceTravailOffer offer, KeptWords kept)
    {
        var lines = Lines(string.Join('\n', [offer.DureeTravailLibelle ?? "", .. offer.ContexteTravail?.Horaires ?? []]));
        var said = lines.Where(line => !HoursReader.SpeaksOf(line)).DistinctBy(Plain.Words)
            .SelectMany(line => kept.Value(Notion.Schedule, ScheduleReader.Codes(line)) ?? []).ToHashSet();
        return [.. Schedule.All.Where(said.Contains)];
    }

    private static IEnumerable<string> Lines(string? text) =>
        (text ?? "").Split('\n').Select(line => SourceText.Line(line.Replace("...", "", StringComparison.Ordinal))).Where(line => line.Length > 0);
}
