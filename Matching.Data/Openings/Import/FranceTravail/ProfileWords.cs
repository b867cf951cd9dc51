using Matching.Data.Reading;
using Matching.Data.Reference;
using Matching.Engine.Domain;
using Matching.Engine.Reading;

namespace Matching.Data.Openings.Import.FranceTravail;

/// <summary>What the offer asks of the person: experience, education, licences, certificates, languages, skills.</summary>
internal static class ProfileWords
{
    private const string Required = "E";
    private const string Beginners = "D";
    private const int MostRequirements = 100;

    /// <summary>0 for "débutant accepté"; null when experience is asked without saying how long, which its words then tell.</summary>
    public static (int? Months, bool Required) Experience(FranceTravailOffer offer, KeptWords kept)
    {
        if (offer.ExperienceExige is Beginners)
            return (0, false);
        var required = offer.ExperienceExige is Required;
        var label = offer.ExperienceLibelle ?? (required ? "Expérience exigée" : null);
        var months = kept.Number(Notion.Experience, ExperienceReader.Months(label));
        // In what: a number does not say it.
        if (months is not null && !string.IsNullOrWhiteSpace(offer.ExperienceCommentaire))
            kept.Keep(Notion.Experience, label!);
        return (months, required);
    }

    /// <summary>The lowest level that is required (several are alternatives), 3 (CAP) to 8. What is only wished, or not understood, is kept in its words.</summary>
    public static int? EducationLevel(IEnumerable<FranceTravailEducation>? formations, KeptWords kept)
    {
        var levels = new List<int>();
        foreach (var asked in formations ?? [])
        {
            var words = string.Join(", ", new[] { asked.NiveauLibelle, asked.DomaineLibelle }.Where(w => !string.IsNullOrWhiteSpace(w)));
            var level = LevelReader.Of(asked.NiveauLibelle) is Reading<int>.Understood(var known and >= 3) ? known : (int?)null;
            if (asked.Exigence is Required && level is { } required)
                levels.Add(required);
            if (asked.Exigence is not Required || level is null || !string.IsNullOrWhiteSpace(asked.DomaineLibelle))
                kept.Keep(Notion.Education, asked.Exigence is Required ? words : $"{words} (souhaité)");
        }

        return levels.Count > 0 ? levels.Min() : null;
    }

    public static IReadOnlyList<Requirement> Requirements(FranceTravailOffer offer, string text, SkillBook skills) =>
    [
        .. Items(offer.Permis).SelectMany(Licences)
            .Concat(Items(offer.Langues).Select(Language))
            .Concat(Items(offer.Competences).Select(i => new Requirement(RequirementKind.Skill, SkillCode(i, offer.RomeCode, skills), Words(i), i.Exigence is Required)))
            .Concat(ForkliftCertificates.In(text))
            .Concat(skills.Named(text, offer.RomeCode!).Select(code => new Requirement(RequirementKind.Skill, code, skills.Label(code), Required: false)))
            .DistinctBy(r => r.Code.Length > 0 ? (r.Kind, r.Code) : (r.Kind, r.Label)) // the offer's own list comes first
            .Take(MostRequirements),
    ];

    // A recruiter's own line has no code; a code of an older ROME is one that nobody holds.
    private static string SkillCode(FranceTravailItem item, string? occupation, SkillBook skills) =>
        item.Code is { Length: > 0 } code && skills.Knows(code) ? code : skills.Code(Words(item), occupation) ?? item.Code ?? "";

    private static IEnumerable<FranceTravailItem> Items(IReadOnlyList<FranceTravailItem>? items) =>
        (items ?? []).Where(i => !string.IsNullOrWhiteSpace(i.Libelle ?? i.Code));

    // « Aucun permis » asks for none.
    private static IEnumerable<Requirement> Licences(FranceTravailItem item) => LicenceReader.Asked(Words(item)) switch
    {
        Reading<IReadOnlyList<string>>.Understood(var codes) => codes.Select(code => new Requirement(RequirementKind.Licence, code, $"Permis {code}", item.Exigence is Required)),
        _ => [new(RequirementKind.Licence, "", Words(item), item.Exigence is Required)],
    };

    private static Requirement Language(FranceTravailItem item)
    {
        var spoken = LanguageReader.Spoken(Words(item))?.Value;
        return new(RequirementKind.Language, spoken?.Code ?? "", Words(item), item.Exigence is Required, spoken?.Level);
    }

    private static string Words(FranceTravailItem item) => Mojibake.Repair(SourceText.Line(item.Libelle ?? item.Code, TextLengths.RequirementLabel));
}
