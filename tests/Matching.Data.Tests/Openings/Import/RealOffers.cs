using System.Text.Json.Nodes;
using Matching.Data.Openings.Import;
using Matching.Engine.Domain;
using Matching.Engine.Reading;

namespace Matching.Data.Tests.Openings.Import;

/// <summary>What the real offers say, notion by notion, and what came of it: said = understood + as written + refused, or something was dropped.</summary>
internal static class RealOffers
{
    public const string Expected = """
        contract: 148 = 148 + 0 + 0
        contract_length: 64 = 64 + 0 + 0
        education: 6 = 2 + 4 + 0
        experience: 148 = 129 + 19 + 0
        hours: 43 = 43 + 0 + 0
        language: 8 = 0 + 8 + 0
        licence: 6 = 6 + 0 + 0
        pay: 93 = 90 + 3 + 0
        place: 148 = 145 + 3 + 0
        schedule: 32 = 32 + 0 + 0
        skill: 70 = 69 + 1 + 0
        """;

    public static string Counted(IEnumerable<(JsonNode Said, OfferReading Read)> offers)
    {
        var counts = new SortedDictionary<string, (int Said, int Understood, int AsWritten, int Refused)>(StringComparer.Ordinal);
        foreach (var (said, read) in offers)
        {
            foreach (var (notion, isSaid, isUnderstood, isKept) in Notions(said, (read as OfferReading.Accepted)?.Opening))
            {
                var count = counts.GetValueOrDefault(notion);
                if (isSaid)
                {
                    counts[notion] = isUnderstood ? count with { Said = count.Said + 1, Understood = count.Understood + 1 }
                        : isKept ? count with { Said = count.Said + 1, AsWritten = count.AsWritten + 1 }
                        : read is OfferReading.Rejected ? count with { Said = count.Said + 1, Refused = count.Refused + 1 }
                        : count with { Said = count.Said + 1 };
                }
            }
        }

        return string.Join('\n', counts.Select(c => $"{c.Key}: {c.Value.Said} = {c.Value.Understood} + {c.Value.AsWritten} + {c.Value.Refused}"));
    }

    private static IEnumerable<(string Notion, bool IsSaid, bool IsUnderstood, bool IsKept)> Notions(JsonNode said, ImportedOpening? opening)
    {
        bool Kept(string notion) => opening?.AsWritten.Any(w => w.Notion == notion) is true;
        bool Has(string field) => said[field] is JsonArray { Count: > 0 } || (said[field] is JsonValue value && value.ToString().Length > 0);
        var terms = opening?.Terms;
        yield return (Notion.Contract, Has("typeContrat"), terms?.Contract.Length > 0, Kept(Notion.Contract));
        yield return (Notion.ContractLength, terms?.Contract != Contract.Cdi, terms?.ContractMonths is not null, Kept(Notion.ContractLength));
        yield return (Notion.Hours, Has("dureeTravailLibelle") || Has("dureeTravailLibelleConverti"), terms?.HoursPerWeek is not null, Kept(Notion.Hours));
        yield return (Notion.Schedule, Mentions(said, "Travail"), terms?.Schedules.Length > 0, Kept(Notion.Schedule));
        yield return (Notion.Pay, said["salaire"]?["libelle"] is not null || said["salaire"]?["commentaire"] is not null, terms?.PayMin is not null, terms?.PayText is not null);
        yield return (Notion.Experience, Has("experienceExige"), terms?.ExperienceMonths is not null, Kept(Notion.Experience));
        yield return (Notion.Education, Has("formations"), terms?.EducationLevel is not null, Kept(Notion.Education));
        yield return ("place", said["lieuTravail"] is not null, opening?.Place.IsVague is false, opening?.Place.IsVague is true);
        foreach (var (field, kind) in new[] { ("permis", RequirementKind.Licence), ("langues", RequirementKind.Language), ("competences", RequirementKind.Skill) })
        {
            foreach (var item in said[field]?.AsArray() ?? [])
            {
                var label = item!["libelle"]!.ToString();
                var asked = terms?.Requirements.Where(r => r.Kind == kind && (kind == RequirementKind.Licence || r.Label == label)).ToList() ?? [];
                yield return (kind, true, asked.Any(r => r.Code.Length > 0 && (kind != RequirementKind.Language || r.Level is not null)), asked.Count > 0);
            }
        }
    }

    private static bool Mentions(JsonNode said, string word) =>
        (said["dureeTravailLibelle"]?.ToString() ?? "").Contains(word, StringComparison.Ordinal)
        || (said["contexteTravail"]?["horaires"]?.ToJsonString() ?? "").Contains(word, StringComparison.Ordinal);
}
